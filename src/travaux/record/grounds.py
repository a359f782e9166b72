"""On what ground two entities are taken for one actor, and how sure each ground is: every score and threshold of it.

A ground is shown with the merge that it made (`travaux show actor NAME --why`), so its words are for people.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ground:
    """Why two are one, in words, and how surely (0 to 1)."""

    words: str
    score: float


STATE = Ground("states of one name", 1.0)
BODY = Ground("one name", 0.95)
ORGAN = Ground("one kind of body of one state", 0.9)
CALLED = Ground("both are called {}", 0.9)
ABBREVIATION = Ground("{} abbreviates the other's name", 0.8)
SHORT = Ground("the only body that {} can be short for", 0.7)
MOVEMENT = Ground("the only armed movement that is named", 0.6)
HOLDER = Ground("the only {} that is named", 0.75)
OFFICE = Ground("one office of one state or body", 0.8)

# Persons: what their names say, and what whom they serve and their offices add or take away.
FULL_NAME = Ground("full names agree", 1.0)
PART_OF_NAME = Ground("surname or first name alone", 0.55)
OTHER_STATE = -0.4  # they serve different states
OTHER_OFFICE = -0.25  # their offices have no word in common
SAME_OFFICE = 0.25  # one office, or one said in fewer words than the other
LIKE_OFFICE = 0.1  # their offices have a word in common, as those of two ministers have
SAME_SIDE = 0.2
ENOUGH = 0.5  # from here on they are one

SHORTEST_ABBREVIATION = 2  # letters
SURE = 0.9  # an actor is never surer than this
