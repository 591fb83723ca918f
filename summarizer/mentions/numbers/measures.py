"""The table of units of measure: shares, durations, lengths, areas, weights and the rest, with symbols and words."""

from summarizer.mentions.numbers.metric import metric_units
from summarizer.mentions.numbers.unit import Unit

DURATIONS = (
    Unit("second", "duration", "second|sec", "it shook for 40 seconds"),
    Unit("minute", "duration", "minute|min", "it shook for 40 minutes"),
    Unit("hour", "duration", "hour|hr|hrs", "the blackout lasted 14 hours", symbols="h"),
    Unit("day", "duration", "day", "a truce of 12 days"),
    Unit("week", "duration", "week|wk|wks", "a truce of 12 weeks"),
    Unit("fortnight", "duration", "fortnight", "a truce for a fortnight"),
    Unit("month", "duration", "month", "a truce of 12 months"),
    Unit("year", "duration", "year|yr|yrs", "a sentence of 12 years"),
    Unit("decade", "duration", "decade", "they ruled for two decades"),
    Unit("century", "duration", "century|centurie", "they ruled for two centuries"),
    Unit("millennium", "duration", "millennium|millennia", "it stood for two millennia"),
)
"""Lengths of time."""

SHARES = (
    Unit("%", "percent", "%|percent|per cent|percentage|pct|pc|p . c .", "a rise of 14 per cent"),
    Unit("‰", "percent", "‰|per mille", "a rate of 2 per mille"),
    Unit(
        "percentage point",
        "measure",
        "percentage point|% point|percent point|per cent point|pp|ppt",
        "a rise of 2 percentage points",
    ),
    Unit("basis point", "measure", "basis point|bp|bps", "a cut of 25 basis points"),
    Unit("ppm", "measure", "ppm|part per million|parts - per - million", "a level of 420 ppm"),
    Unit("ppb", "measure", "ppb|part per billion", "a level of 14 ppb"),
)
"""Parts of a whole."""

EXTENTS = (
    Unit("mile", "measure", "mile", "a wall of 14 miles", symbols="mi"),
    Unit("nautical mile", "measure", "nautical mile", "14 nautical miles off the coast", symbols="nmi"),
    Unit("yard", "measure", "yard|yd|yds", "a shot from 14 yards"),
    Unit("foot", "measure", "foot|feet|ft|′", "a wall of 14 feet"),
    Unit("inch", "measure", "inch|inche|″", "14 inches of snow"),
    Unit("fathom", "measure", "fathom", "a wreck in 14 fathoms"),
    Unit("furlong", "measure", "furlong", "a race over 14 furlongs"),
    Unit("light year", "measure", "light year|lightyear", "a star 14 light-years away"),
    Unit("km2", "measure", "sq km|sq . km|square km|square kilometre|square kilometer", "14 km2", symbols="km2|km²"),
    Unit("m2", "measure", "sq m|sq . m|square metre|square meter|sqm", "a flat of 14 m²", symbols="m2|m²"),
    Unit("cm2", "measure", "sq cm|square centimetre|square centimeter", "a chip of 14 cm2", symbols="cm2|cm²"),
    Unit("mm2", "measure", "sq mm|square millimetre|square millimeter", "a chip of 14 mm2", symbols="mm2|mm²"),
    Unit("square mile", "measure", "square mile|sq mile|sq . mile|sq mi", "14 square miles"),
    Unit("square yard", "measure", "square yard|sq yard|sq yd", "a plot of 14 square yards"),
    Unit(
        "square foot",
        "measure",
        "square foot|square feet|sq ft|sq . ft|sqft|sq foot|sq feet",
        "a flat of 900 square feet",
        symbols="ft2|ft²",
    ),
    Unit("square inch", "measure", "square inch|square inche|sq in", "a tile of 14 square inches"),
    Unit("hectare", "measure", "hectare", "a fire on 14 hectares", symbols="ha"),
    Unit("acre", "measure", "acre", "a fire on 14 acres"),
    Unit("dunam", "measure", "dunam|dunum|donum", "a grove of 14 dunams"),
    Unit("km3", "measure", "cubic kilometre|cubic kilometer|cu km", "14 cubic kilometres of ice", symbols="km3|km³"),
    Unit("m3", "measure", "cubic metre|cubic meter|cu m", "14 cubic metres of water", symbols="m3|m³"),
    Unit("cm3", "measure", "cubic centimetre|cubic centimeter|cc", "an engine of 900 cm3", symbols="cm3|cm³"),
    Unit("cubic foot", "measure", "cubic foot|cubic feet|cu ft|cu . ft", "14 cubic feet of gas", symbols="ft3|ft³"),
    Unit("cubic yard", "measure", "cubic yard|cu yd", "14 cubic yards of mud"),
    Unit("cubic inch", "measure", "cubic inch|cubic inche|cu in", "an engine of 300 cubic inches"),
    Unit("degree", "measure", "degree|deg|°", "a high of 41 degrees"),
    Unit("turn", "measure", "turn", "a wheel makes 14 turns"),
    Unit("radian", "measure", "radian", "an angle of 0.4 radians", symbols="rad"),
)
"""Lengths, areas, volumes in cubes, and angles."""

AMOUNTS = (
    Unit("gallon", "measure", "gallon|gal", "14 gallons of fuel"),
    Unit("quart", "measure", "quart|qt", "14 quarts of milk"),
    Unit("pint", "measure", "pint", "14 pints of milk"),
    Unit("fluid ounce", "measure", "fluid ounce|fl oz|fl . oz", "14 fluid ounces of milk"),
    Unit("cup", "measure", "cup", "2 cups of milk"),
    Unit("tablespoon", "measure", "tablespoon|tbsp|tbsps", "2 tablespoons of milk"),
    Unit("teaspoon", "measure", "teaspoon|tsp|tsps", "2 teaspoons of milk"),
    Unit("barrel", "measure", "barrel|bbl|bbls", "14 barrels of oil"),
    Unit("bushel", "measure", "bushel", "14 bushels of rice"),
    Unit("tonne", "measure", "tonne|metric ton|metric tonne", "14 tonnes of rice", symbols="t"),
    Unit("kilotonne", "measure", "kilotonne", "14 kilotonnes of rice"),
    Unit("megatonne", "measure", "megatonne", "14 megatonnes of rice"),
    Unit("kiloton", "measure", "kiloton", "a 14-kiloton bomb"),
    Unit("megaton", "measure", "megaton", "a 14-megaton bomb"),
    Unit("short ton", "measure", "short ton", "14 short tons of rice"),
    Unit("long ton", "measure", "long ton", "14 long tons of rice"),
    Unit("ton", "measure", "ton", "14 tons of rice"),
    Unit("quintal", "measure", "quintal", "14 quintals of rice"),
    Unit("kg", "measure", "kilo|kgs", "14 kilos of rice"),
    Unit("µg", "measure", "mcg", "a dose of 14 mcg"),
    Unit("lb", "measure", "lb|lbs|pound of", "14 lbs of rice"),
    Unit("stone", "measure", "", "a boar of 14 stone", symbols="stone"),
    Unit("ounce", "measure", "ounce|oz", "14 ounces of gold"),
    Unit("troy ounce", "measure", "troy ounce|troy oz", "14 troy ounces of gold"),
    Unit("carat", "measure", "carat", "a stone of 14 carats"),
)
"""Amounts of liquids and loose goods, and weights."""

SPEEDS = (
    Unit(
        "km",
        "measure",
        "km / h|kmh|km / hr|kilometre an hour|kilometer an hour",
        "winds of 140 km/h",
        "hour",
        "kph|kmph",
    ),
    Unit("km", "measure", "kilometre per hour|kilometer per hour", "winds of 140 kilometres per hour", "hour"),
    Unit("mile", "measure", "mph|mile per hour|mile an hour", "winds of 90 mph", "hour"),
    Unit("m", "measure", "metre per second|meter per second", "winds of 14 m/s", "second", "m/s"),
    Unit("knot", "measure", "knot", "winds of 40 knots", symbols="kt|kts"),
    Unit("mile", "measure", "mpg|mile per gallon", "a car that does 40 mpg", "gallon"),
    Unit("rpm", "measure", "rpm|revolution per minute", "it turns at 300 rpm"),
    Unit("frame", "measure", "fps|frame per second", "a film at 60 fps", "second"),
    Unit("kbit", "measure", "kbps|kilobit per second", "a link of 14 kbps", "second"),
    Unit("Mbit", "measure", "mbps|megabit per second", "a link of 14 Mbps", "second"),
    Unit("Gbit", "measure", "gbps|gigabit per second", "a link of 14 Gbps", "second"),
    Unit("MB", "measure", "megabyte per second", "a disk of 14 MB/s", "second", "MB/s|MBps"),
)
"""Rates that have a symbol of their own, or whose denominator may stand behind a hyphen: "a 40-mile-per-hour wind"."""

OTHERS = (
    Unit("°C", "measure", "° c|° celsius|celsius|celcius|centigrade|degree celsius|degree celcius", "a high of 41 °C"),
    Unit(
        "°C", "measure", "degree centigrade|degree c|deg c|deg celsius|deg . c|centigrate", "41 degrees c", symbols="C"
    ),
    Unit("°F", "measure", "° f|° fahrenheit|fahrenheit|farenheit|fahrenheight|degree fahrenheit", "a high of 99 °F"),
    Unit("°F", "measure", "degree farenheit|degree f|deg f|deg fahrenheit|deg . f", "99 degrees f", symbols="F"),
    Unit("K", "measure", "kelvin|degree kelvin", "a melt at 900 kelvin", symbols="K"),
    Unit("horsepower", "measure", "horsepower|hp", "a motor of 140 horsepower"),
    Unit("bhp", "measure", "bhp|brake horsepower", "a motor of 140 bhp"),
    Unit("PS", "measure", "metric horsepower", "a motor of 140 PS", symbols="PS"),
    Unit("Nm", "measure", "newton metre|newton meter", "a pull of 140 Nm", symbols="Nm|N m"),
    Unit("lb-ft", "measure", "pound foot|pound feet|lb ft|lbft|lb . ft", "a pull of 140 pound-feet"),
    Unit("ft-lb", "measure", "foot pound|ft lb|ftlb|ft lbs", "a blow of 140 foot-pounds"),
    Unit("psi", "measure", "psi|pound per square inch", "a pressure of 40 psi"),
    Unit("mmHg", "measure", "", "a pressure of 90 mmHg", symbols="mmHg|mm Hg"),
    Unit("atmosphere", "measure", "", "a pressure of 14 atm", symbols="atm"),
    Unit("bar", "measure", "", "a pressure of 14 bar", symbols="bar"),
    Unit("calorie", "measure", "calorie|kcal|kilocalorie", "a meal of 900 calories"),
    Unit("BTU", "measure", "btu|british thermal unit", "a stove of 900 BTU"),
    Unit("mmBTU", "measure", "mmbtu", "2 mmBTU"),
    Unit("therm", "measure", "therm", "a bill for 14 therms"),
    Unit("decibel", "measure", "decibel|db", "a noise of 90 decibels"),
    Unit("lumen", "measure", "lumen", "a lamp of 900 lumens", symbols="lm"),
    Unit("lux", "measure", "lux", "a gloom of 14 lux"),
    Unit("candela", "measure", "candela", "a lamp of 900 candelas", symbols="cd"),
    Unit("nit", "measure", "nit", "a display of 900 nits"),
    Unit("ohm", "measure", "ohm|ω", "a coil of 14 ohms"),
    Unit("megapixel", "measure", "megapixel", "a camera of 14 megapixels"),
    Unit("pixel", "measure", "pixel|px", "a face of 14 pixels"),
    Unit("dpi", "measure", "dpi|dot per inch", "a print of 300 dpi"),
    Unit("year", "age", "yo|y / o|y . o .", "a 71 yo goatherd"),
    Unit("magnitude", "measure", "magnitude|on the richter scale", "a 6.4-magnitude quake"),
    Unit("GiB", "measure", "gibibyte", "14 GiB of memory", symbols="GiB"),
    Unit("MiB", "measure", "mebibyte", "14 MiB of memory", symbols="MiB"),
)
"""Temperatures, forces and the rest."""

UNITS = (*DURATIONS, *SHARES, *EXTENTS, *AMOUNTS, *SPEEDS, *OTHERS, *metric_units())
"""Every unit of measure."""
