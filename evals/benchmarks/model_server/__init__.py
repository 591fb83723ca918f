"""A fast model server on loopback, in a process of its own: deterministic answers, counts, and faults on demand.

`server.model_server` starts it and ends it; `server.counts_at`, or `GET /counts`, tells any process what was asked of it.
What it answers depends on the request alone, and which article meets which fault on its number and a seed
(`plan.fault_of`), so that a benchmark can work out beforehand how every article must end (`faults.FAULTS`) and how often
it is asked about:

    plan = Plan((Planned("500", "once"), Planned("refusal", "always")), share=0.3, seed=5)
    with model_server(Behaviour(latency=1.0, plan=plan)) as server:
        ...  # a client, with server.url for its base URL
        server.counts().articles["000123"]

An article is known by a marker, `Article 000123`, six digits, in the user's first message. It stands best in the title of
an article whose text has no headline: then it is on every page, in the second question about an article too. An article
in which each number stands before what it counts is asked about once, one with a bare number twice.
"""
