"""JUnit XML of a gate: one test case a metric, for the test pages of CI servers."""

import re
from xml.etree import ElementTree as ET

from summarizer.evaluation.gate import Check, Gate
from summarizer.evaluation.sections import check_note, number

_NO_XML = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def as_junit(gate: Gate, *, strict: bool) -> str:
    """Return the document; failures are what `Gate.holds` does not let through, other inconclusive checks are skipped."""
    settled = [(check, _outcome(check, strict=strict)) for check in gate.checks]
    suite = ET.Element(
        "testsuite",
        name=_plain(f"summarizer gate {gate.suite}"),
        tests=str(len(settled)),
        failures=str(sum(outcome == "failure" for _, outcome in settled)),
        skipped=str(sum(outcome == "skipped" for _, outcome in settled)),
        errors="0",
    )
    for check, outcome in settled:
        case = ET.SubElement(suite, "testcase", classname=_plain(gate.suite), name=check.difference.metric)
        if outcome:
            ET.SubElement(case, outcome, message=_message(check))
    ET.indent(suite)
    return ET.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _outcome(check: Check, *, strict: bool) -> str | None:
    if check.verdict == "pass":
        return None
    return "failure" if strict or check.verdict == "fail" else "skipped"


def _message(check: Check) -> str:
    found = check.difference
    message = f"{check.verdict}: F1 {number(found.before)} -> {number(found.after)}, margin {number(check.margin)}"
    return f"{message}; {check_note(check)}" if check.units_needed else message


def _plain(words: str) -> str:
    """Return the words without characters that XML cannot hold."""
    return _NO_XML.sub("?", words)
