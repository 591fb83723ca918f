"""How many requests are under way at a time: halved where the provider turns one away, one more for each answer."""

import math


class Window:
    """Additive increase, multiplicative decrease, as TCP finds its share of a line (Chiu and Jain, 1989).

    Without a limit until the first request is turned away.
    """

    def __init__(self) -> None:
        self.under_way = 0
        self._most = math.inf
        self._sent = 0
        self._narrowed_at = 0

    @property
    def has_room(self) -> bool:
        """Whether one more request may be under way."""
        return self.under_way < self._most

    def enter(self) -> int:
        """Count a request that leaves; return its number, from 1."""
        self.under_way += 1
        self._sent += 1
        return self._sent

    def leave(self) -> None:
        """Count a request that is over, however it ended."""
        self.under_way -= 1

    def widen(self) -> None:
        """Let one more in: a request was answered."""
        self._most += 1

    def narrow(self, number: int) -> bool:
        """Halve what is under way, since the request of that number was turned away; call it before the request leaves.

        Return False, and halve nothing, for one that had left before the window was last narrowed: of a gust of requests
        many are turned away for one reason.
        """
        if number <= self._narrowed_at:
            return False
        self._narrowed_at = self._sent
        self._most = max(1, min(self._most, self.under_way) // 2)
        return True
