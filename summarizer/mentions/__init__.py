"""What code finds in a text before anybody interprets it."""
