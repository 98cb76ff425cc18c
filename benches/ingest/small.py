"""Runs a command; the last line of the output is its seconds of CPU and its largest memory in KiB.

A process of its own, with hardly an import: on Linux, the memory of whoever starts a program counts as
memory of the program, so that with measure.py itself no program would seem smaller than measure.py.
"""

import os
import sys

child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
print(f"\n{usage.ru_utime + usage.ru_stime} {usage.ru_maxrss}")
sys.exit(os.waitstatus_to_exitcode(status))
