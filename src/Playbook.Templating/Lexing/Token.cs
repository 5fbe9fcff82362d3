namespace Playbook.Templating.Lexing;

/// <summary>A piece of the template text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character; for text behind what was stripped.</param>
/// <param name="End">Offset behind its last character.</param>
/// <param name="SpaceBefore">Whether white space stands before it: <c>a [0]</c> is a call, <c>a[0]</c> an index.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, bool SpaceBefore);
