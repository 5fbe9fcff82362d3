using Acornima;
using Acornima.Ast;

namespace Playbook.Compact;

/// <summary>A script as the parser sees it: its tree, and its tokens as they will be written.</summary>
internal sealed class Script
{
    private readonly Dictionary<int, int> _byStart = [];
    private readonly Dictionary<int, int> _byEnd = [];

    private Script(Acornima.Ast.Script tree, IReadOnlyList<ScriptToken> tokens)
    {
        Tree = tree;
        Tokens = tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            _byStart[tokens[i].Start] = i;
            // a template may have empty tokens; the last one that ends here is the one that counts
            _byEnd[tokens[i].End] = i;
        }
    }

    /// <summary>The tree.</summary>
    public Acornima.Ast.Script Tree { get; }

    /// <summary>The tokens, without comments.</summary>
    public IReadOnlyList<ScriptToken> Tokens { get; }

    /// <summary>Parses a classic script.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name, for messages.</param>
    public static Script Parse(string text, string name)
    {
        var tokens = new List<ScriptToken>();
        var options = new ParserOptions
        {
            OnToken = (in Token token) =>
            {
                if (token.Kind != TokenKind.EOF)
                    tokens.Add(new ScriptToken(token.Kind, token.Start, token.End, text[token.Start..token.End]));
            },
        };
        var tree = new Parser(options).ParseScript(text, name);
        return new Script(tree, tokens);
    }

    /// <summary>The number of a node's first token.</summary>
    public int First(Node node) => _byStart[node.Start];

    /// <summary>The number of a node's last token.</summary>
    public int Last(Node node) => _byEnd[node.End];
}

/// <summary>A token, and what becomes of it.</summary>
/// <param name="kind">What it is.</param>
/// <param name="start">Where it starts.</param>
/// <param name="end">Where it ends.</param>
/// <param name="text">What is written.</param>
internal sealed class ScriptToken(TokenKind kind, int start, int end, string text)
{
    /// <summary>What it is.</summary>
    public TokenKind Kind { get; } = kind;

    /// <summary>Where it starts in the source.</summary>
    public int Start { get; } = start;

    /// <summary>Where it ends in the source.</summary>
    public int End { get; } = end;

    /// <summary>What is written for it; nothing where it is left out.</summary>
    public string Text { get; set; } = text;

    /// <summary>A mark that is written behind it, as a semicolon that its author left out.</summary>
    public string Behind { get; set; } = "";

    /// <summary>Whether it is a whole statement, so that it stays even before a brace.</summary>
    public bool IsStatement { get; set; }
}
