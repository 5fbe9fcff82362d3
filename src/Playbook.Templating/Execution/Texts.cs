using Playbook.Templating.Lexing;

namespace Playbook.Templating.Execution;

/// <summary>Operators with a text on either side.</summary>
internal static class Texts
{
    public static Value Apply(RenderContext context, BinaryNode node, TokenKind op, in Value a, in Value b) => op switch
    {
        TokenKind.Plus => Join(context, node, ValueText.ToText(context, a), ValueText.ToText(context, b)),
        TokenKind.Star when a.IsInteger => Repeat(context, node, b.AsText, a),
        TokenKind.Star when b.IsInteger => Repeat(context, node, a.AsText, b),
        _ => throw Operators.Unsupported(context, node, op, a, b),
    };

    private static string Join(RenderContext context, BinaryNode node, string a, string b)
    {
        node.RequireLength(context, (long)a.Length + b.Length, context.JoinLimit);
        return string.Concat(a, b);
    }

    private static string Repeat(RenderContext context, BinaryNode node, string text, in Value times)
    {
        var count = times.ToBig();
        if (count <= 0 || text.Length == 0)
            return "";
        node.RequireLength(context, count > int.MaxValue ? long.MaxValue : text.Length * (long)count, context.StringLimit);
        return string.Create(text.Length * (int)count, text, static (span, piece) =>
        {
            for (var i = 0; i < span.Length; i += piece.Length)
                piece.CopyTo(span[i..]);
        });
    }
}
