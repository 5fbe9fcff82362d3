using System.Text;
using Acornima;

namespace Playbook.Compact;

/// <summary>Writes tokens one behind the other, with a space only where two would become one.</summary>
internal static class ScriptText
{
    /// <summary>The text.</summary>
    public static string Of(IReadOnlyList<ScriptToken> tokens)
    {
        var text = new StringBuilder();
        ScriptToken? last = null;
        // a semicolon waits for what follows: before a brace it is not needed
        var owed = false;
        foreach (var token in tokens)
        {
            if (token.Text == ";" && !token.IsStatement)
            {
                // the two in the head of a loop
                if (owed)
                    text.Append(';');
                owed = true;
            }
            else if (token.Text != "")
            {
                if (owed && !(token.Text == "}" && token.Kind == TokenKind.Punctuator))
                    text.Append(';');
                else if (last is not null && !owed && NeedsSpace(last, token))
                    text.Append(' ');
                owed = false;
                text.Append(token.Text);
                last = token;
            }
            if (token.Behind == ";")
                owed = true;
            else if (token.Behind != "")
                text.Append(token.Behind);
        }
        return text.Append(owed ? ";" : "").ToString();
    }

    private static bool NeedsSpace(ScriptToken left, ScriptToken right)
    {
        if (left.Kind == TokenKind.Template || right.Kind == TokenKind.Template)
            return false;
        char a = left.Text[^1], b = right.Text[0];
        if (IsPartOfName(b))
            return IsPartOfName(a) || left.Kind == TokenKind.RegExpLiteral;
        return b switch
        {
            '+' or '-' => a == b,
            '/' => a == '/',
            // a number takes a point for its own; the other two would be old kinds of comment
            '.' => left.Kind == TokenKind.NumericLiteral,
            '!' => a == '<',
            '>' => left.Text == "--",
            // "\u0061" is a letter; "#" begins the name of a private member
            '\\' or '#' => IsPartOfName(a),
            _ => false,
        };
    }

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '$' || c > '\x7f';
}
