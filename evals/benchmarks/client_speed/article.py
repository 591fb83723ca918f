"""The article that every client sends, invented, and the answer that the others ask for: a list of its figures."""

from typing import Literal

from pydantic import BaseModel, Field

from summarizer.models.findings import FigureStatus
from summarizer.models.mentions import Qualifier

FIGURES = 15
"""In each answer, ours included."""

SYSTEM = "You read one news article and return every figure in it, as JSON that fits the schema."
"""What the others tell the model."""

TEXT = """\
The reservoir above Tarnholt rose by 41 centimetres in a single night after the heaviest rain in decades, and the valley's water board opened two of the dam's gates before dawn on Thursday. About 1,900 people in the lower town were told to leave their homes. By noon 1,240 of them had registered at the sports hall and at two schools, the board said.

“We had planned for a slow rise over a week, and it came in nine hours,” the board's director, Signe Aalberg, told reporters beside the dam. She said the gates would let through 310 cubic metres a second until Friday evening, which is close to the most that the river bed can carry without spilling over the meadows at Lower Sund.

The rain began on Tuesday. The weather service measured 186 millimetres in 48 hours at its station on the Korvan ridge, where a usual October brings less than half of that. A second front reached the coast during the night and is expected to bring another 30 to 40 millimetres before it moves off to the east, the service's forecaster on duty said.

Roads were the first to give way. A slide of mud and rock about 70 metres wide buried the road to the Hesper pass shortly after midnight and took a stretch of railway line with it. Nobody was on the road. The railway expects repairs to take three weeks and has laid on 26 buses a day between Tarnholt and Merrow; travellers should allow for an extra 50 minutes, its spokesman said.

In the lower town, fire crews pumped out 85 cellars and carried 12 residents of a care home to the upper floors. Two firefighters were treated for cold. The power company switched off a substation that stood knee-deep in water, which left 3,400 households without electricity for most of the morning; all but 600 had it back by three in the afternoon.

Farmers in the meadows fear for what is left of the harvest. Their association put the loss at 2.3 million crowns and said that a fifth of the potatoes were still in the ground. Some 450 head of cattle were driven up to the summer pastures, a walk of five hours, by neighbours with torches. “You do not ask whose cow it is at two in the morning,” said Jorun Vale, who keeps a farm of 38 hectares at the river's bend.

The flood comes at an awkward time for the board. In spring an auditor found that it had spent only 64 percent of the money set aside for the upkeep of its dams, and that one gate in four had not been tried under load since it was built. Ms Aalberg said on Thursday that both open gates had been overhauled last year, at a cost of 780,000 crowns, and that the others would follow once the water was down.

The council of Tarnholt meets on Saturday to decide on help for those who cannot return. It has set aside 1.5 million crowns so far, enough, its treasurer reckons, for about 200 families and for no more than two months. The bishop opened the parish house, with room for 90 people, and the theatre called off its first night to lend its heating.

How long the water will stay high, nobody would say. The reservoir was at 97 percent of its capacity at noon, against 71 percent at the beginning of the week. If the second front brings what is forecast, the board wants to open a third gate, and the meadows at Lower Sund would be under water for the first time in 22 years. “Then we shall have a lake,” said Mr Vale's son, who is seven, “and I shall have a boat.”
"""
"""About 3,500 characters, with some forty numbers."""


def titled(number: int) -> str:
    """Return the title of one of the articles, by which the server knows it."""
    return f"Article {number:06d}"


def whole(number: int) -> str:
    """Return title and text of one of the articles, as a client sends them that has one text to send."""
    return f"{titled(number)}\n\n{TEXT}"


class PlainFigure(BaseModel):
    """A number in the article that measures something."""

    number: str = Field(description="the numeric expression alone, word for word")
    evidence: str = Field(description="the phrase with qualifier, number and counted noun, word for word")
    value: float = Field(description="the value, scale words applied")
    qualifier: Qualifier = Field("exact", description="what the words around the number say")
    unit: str = Field(description="what one of it is: person, a singular noun, or a symbol such as %, km, EUR")
    measure: str = Field(description="what is measured, as a self-contained noun phrase without the number")
    time: str | None = Field(None, description="EDTF: the period it covers or the date it holds at")
    place: str | None = Field(None, description="the most specific place it applies to, as named in the text")
    attribution: list[str] = Field([], description="who says so, originator first, then each relay")
    status: FigureStatus = "reported"


class PlainFigures(BaseModel):
    """What the others ask for."""

    figures: list[PlainFigure]


def messages(number: int) -> list[dict[Literal["role", "content"], str]]:
    """Return what the others send about one of the articles."""
    return [{"role": "system", "content": SYSTEM}, {"role": "user", "content": whole(number)}]
