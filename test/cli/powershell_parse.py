"""Reads a PowerShell script from the standard input by its grammar: prints each place that is none, then the names of the commands that it runs."""

import sys

import tree_sitter_powershell
from tree_sitter import Language, Parser

source = sys.stdin.buffer.read()
tree = Parser(Language(tree_sitter_powershell.language())).parse(source)
commands = set()
pending = [tree.root_node]
while pending:
    node = pending.pop()
    if node.is_error or node.is_missing:
        print(f"error at {node.start_point}: {source[node.start_byte : node.end_byte][:60]!r}")
    if node.type == "command_name":
        commands.add(source[node.start_byte : node.end_byte].decode())
    pending.extend(node.children)
print(" ".join(sorted(commands)))
