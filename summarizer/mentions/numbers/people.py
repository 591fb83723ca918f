"""People: which nouns count persons, by a lexicon, by their endings and as names of nationalities."""

PEOPLE = frozenset(
    """
    academic accomplice activist actor actress adult adviser advisor agent aide ambassador analyst
    ancestor applicant artist assailant assistant astronaut athlete attacker attendee attorney author baby baker
    barber believer biker billionaire bishop bomber boy brother burglar businessman businesswoman bystander
    campaigner candidate caregiver caretaker casualty celebrity chairman champion chef child citizen civilian
    classmate client climber co-worker coach colleague commando commuter competitor composer congressman
    conscript consumer contestant convict cook cop correspondent cosmonaut councillor councilor cousin craftsman
    crew crewman crewmember criminal customer cyclist dancer daughter dealer debutant defector defendant
    delegate demonstrator dependant dependent deputy descendant deserter detainee detective diplomat director
    diver doctor donor driver economist editor elect elector electrician emigrant employee employer engineer
    entrepreneur envoy evacuee executive exile expatriate expert fan farmer fatality father fighter finalist
    firefighter fisherman follower footballer forecaster foreigner founder friend gainer gendarme
    girl governor graduate grandchild grandparent guard guest gunman hacker hiker horseman hostage human husband
    imam immigrant individual infant inhabitant inmate insurgent investigator investor islander journalist judge
    juror kid killer laborer labourer landlord lawmaker lawyer leader legislator lobbyist loser man manager
    marine mayor mechanic medalist medallist medic member mep mercenary migrant militant millionaire miner
    minister monk mother motorist mourner mp murderer musician national native neighbor neighbour newborn
    newcomer nominee nun nurse objector offender officer official operative operator opponent orphan owner
    painter paramedic paratrooper parent participant partner passenger passerby patient peacekeeper peasant
    pedestrian pensioner people perpetrator person personnel photographer physician pilgrim pilot player plumber
    poet police policeman policewoman politician president priest prisoner professor prosecutor protester
    protestor pupil rapist rebel recruit referee refugee relative reporter representative rescuer researcher
    reservist resident respondent rival robber roommate runner sailor scholar schoolboy schoolchild schoolgirl
    scientist senator senior servant serviceman servicewoman settler shareholder shopper sibling signatory
    signer singer sister smuggler sniper soldier son speaker spectator spokesman sportsman spy staff staffer
    star stepchild stranger student subscriber supporter surgeon survivor suspect swimmer tailor taxpayer
    teacher teammate technician teen teenager tenant terrorist thief toddler tourist trafficker traveler
    traveller troop twin user veteran victim villager visitor volunteer voter waiter whistleblower widow wife
    winner witness woman worker writer youth
    """.split()
)
"""Nouns for persons, in the singular."""

NOT_PEOPLE = frozenset(
    """
    accelerator adapter adaptor airliner amplifier answer antler banner barrier bladder blister blocker booster
    border browser buffer bulldozer bumper bunker burger calculator cancer carrier center chamber chapter
    character charger checker cluster color computer conductor container cooler copper copter corner corridor
    counter cover cracker cruiser cylinder danger december destroyer detector diameter dinner disaster disorder
    door drawer elevator ember encounter error factor favor feather fertiliser fertilizer fever fiber filter
    finger flier floor flower flyer folder freezer freighter frontier gender generator glacier gutter hammer
    harbor header headquarter heater helicopter horror hunger icebreaker indicator labor ladder lander laser
    launcher layer letter lever lighter liner liter locker lumber magister manner marker master matter merger
    meter minesweeper mirror mixer monitor monster motor newspaper november number october offer orbiter order
    oyster panther paper parameter peer pepper perimeter pier plaster platter pointer poster power prayer primer
    printer processor projector propeller proper quarter razor reactor refrigerator register river rotor router
    rover rumor scooter sector semester sensor september server shelter shoulder shower shutter silver slider
    slipper spider stabilizer starter steamer sticker stretcher sucker summer supper sweater tanker tender
    terror theater thriller thruster thunder tier tiger timber toaster toner tower tracker tractor trailer
    transfer transformer transistor tremor trigger trouser tumor tuner tweeter twister typewriter vector wafer
    water weather whisper winder winter wonder wrapper zipper
    """.split()
)
"""Nouns that end like those for persons and are none."""

HURT = frozenset(
    "dead killed wounded injured missing arrested detained displaced hospitalised hospitalized homeless unemployed infected drowned".split()
)
"""Words for what befell people, which stand for the people themselves: "107 dead", "14 of the wounded"."""
HURTING = frozenset("killing injuring wounding killed injured wounded detaining arresting displacing".split())
"""Verbs whose number counts people even without a noun: "wounding 238"."""
GROUPS = frozenset(
    "audience congregation crew crowd delegation electorate population squad staff team workforce".split()
)
"""Nouns for people together, which "of" and a number may follow: "a crowd of 400"."""

_PERSON_ENDINGS = ("er", "ist", "ian", "eer", "or")
_NAMES_OF_THINGS = frozenset(
    "abrams airbuses alps awards boeings cups emmys games grammys islands leopards nations olympics oscars patriots "
    "states tomahawks".split()
)
"""Names in the plural that are no people."""


def is_person(noun: str) -> bool:
    """Whether a noun, in the singular and lower case, counts persons."""
    return noun in PEOPLE or (noun.endswith(_PERSON_ENDINGS) and len(noun) > 4 and noun not in NOT_PEOPLE)


def is_nationality(name: str) -> bool:
    """Whether a capitalised noun in the plural, given in lower case, names members of a people, faith or party."""
    return name.endswith("s") and not name.endswith("ss") and name not in _NAMES_OF_THINGS
