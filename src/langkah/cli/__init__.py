"""The terminal door: arguments and files in, words or JSON out.

`main` holds the table of commands and loads a command only when it is asked for: weighing a
sentence must not wait for what other commands need. `options` reads arguments, `speak` is the one
place that prints, `page` lays a verdict out for a reader, `stream` weighs one JSON step a line.

How this door speaks, always: the result on standard output, words about the work on standard
error, in lower case, without a full stop::

    langkah: galat: …  [code]
    langkah: petunjuk: …

One sentence says what and where; the hint says what to do. The door decides nothing: every verdict
comes from `Office.consider`, and every sentence about a fault from a message with a code.
"""
