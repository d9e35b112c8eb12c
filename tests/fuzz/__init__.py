"""Hostile input by the hour: `python -m tests.fuzz SECONDS`.

    worker ── case "segment:4711" ──→ target ──→ fine, or refused with an error of ours
      ↑ memory, processor time                    anything else is a finding: the case's name is printed,
    parent: notes the case, kills what hangs      and `python -m tests.fuzz --again segment:4711` runs it alone

A case is its name: target and number seed the generator, so nothing has to be kept. What was found and mended stands as
an ordinary test in the file of its room.
"""
