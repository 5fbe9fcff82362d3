using Playbook.Diagnostics;
using Playbook.Templating.Lexing;
using Playbook.Templating.Syntax;

namespace Playbook.Templating.Parsing;

/// <summary>
/// Turns tokens into a syntax tree. Never throws for what stands in a template: a mistake is reported, the rest of its statement is
/// skipped, and reading goes on, so that all mistakes are found in one run.
/// </summary>
internal sealed partial class Parser
{
    private const int DeepestTree = 1000;
    private const int MostDiagnostics = 100;

    private readonly SourceFile _source;
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly int _depthLimit;
    private int _at;
    private int _depth;
    private int _brackets;
    private int _conditionals;
    private bool _inArgument;
    private bool _sawReturn;
    private string? _indent;

    private Parser(SourceFile source, string text, TemplateOptions options)
    {
        _source = source;
        _text = text;
        _depthLimit = options.ExpressionDepthLimit <= 0 ? DeepestTree : Math.Min(options.ExpressionDepthLimit, DeepestTree);
        (_tokens, var errors) = Lexer.Read(text, options.ScriptOnly);
        foreach (var (offset, length, message) in errors)
            Report(offset, length, message);
    }

    /// <summary>Reads a template.</summary>
    public static (BlockSyntax Page, List<Diagnostic> Diagnostics) Parse(SourceFile source, string text, TemplateOptions options)
    {
        var parser = new Parser(source, text, options);
        BlockSyntax page;
        try
        {
            page = parser.ParsePage();
        }
        catch (TooDeepException)
        {
            page = new BlockSyntax([], 0, text.Length);
        }
        parser._diagnostics.Sort((a, b) => a.Where.Start.CompareTo(b.Where.Start));
        return (page, parser._diagnostics);
    }

    private Token Current => _tokens[_at];

    private Token Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    private Token Previous => _tokens[Math.Max(_at - 1, 0)];

    private string TextOf(Token token) => _text[token.Start..token.End];

    private bool Is(TokenKind kind) => _tokens[_at].Kind == kind;

    private bool IsWord(string word) => Is(TokenKind.Identifier) && _text.AsSpan(Current.Start, Current.End - Current.Start).SequenceEqual(word);

    private bool IsEndOfStatement => Current.Kind is TokenKind.NewLine or TokenKind.Semicolon or TokenKind.CodeEnd or TokenKind.End
        or TokenKind.Text or TokenKind.CodeStart;

    private Token Next()
    {
        var token = _tokens[_at];
        if (_at < _tokens.Count - 1)
            _at++;
        if (_brackets > 0)
            SkipNewLines();
        return token;
    }

    private void SkipNewLines()
    {
        while (Is(TokenKind.NewLine))
            _at++;
    }

    private BlockSyntax ParsePage()
    {
        var statements = new List<StatementSyntax>();
        while (true)
        {
            ParseStatements(statements);
            if (Is(TokenKind.End))
                return new BlockSyntax(statements, 0, _text.Length);
            // Only `end`, `else` and `when` stop the reading of statements.
            var word = TextOf(Current);
            Report(Current, word switch
            {
                "end" => "`end` without a block that it could end",
                "else" => "`else` has to follow `if`, `else if`, `when` or a `for` loop",
                _ => "`when` has to follow `case` or another `when`",
            });
            Next();
            SkipStatement();
        }
    }

    private BlockSyntax ParseBody()
    {
        var start = Current.Start;
        var statements = new List<StatementSyntax>();
        ParseStatements(statements);
        return new BlockSyntax(statements, start, Previous.End);
    }

    private void ParseStatements(List<StatementSyntax> statements)
    {
        Enter();
        ReadStatements(statements);
        _depth--;
    }

    private void ReadStatements(List<StatementSyntax> statements)
    {
        while (true)
        {
            switch (Current.Kind)
            {
                case TokenKind.End:
                    return;
                case TokenKind.Text:
                    statements.Add(new TextSyntax(Current.Start, Current.End));
                    Next();
                    break;
                case TokenKind.CodeStart:
                    _indent = Current.End > Current.Start ? TextOf(Current) : null;
                    Next();
                    break;
                case TokenKind.CodeEnd or TokenKind.NewLine or TokenKind.Semicolon:
                    Next();
                    break;
                default:
                    if (IsWord("end") || IsWord("else") || IsWord("when"))
                        return;
                    ParseStatement(statements);
                    break;
            }
        }
    }

    private void ParseStatement(List<StatementSyntax> statements)
    {
        var indent = _indent;
        var before = _at;
        var mistakes = _diagnostics.Count;
        var statement = ParseStatementKind();
        if (statement is not null)
            statements.Add(statement with { Indent = indent });
        if (_at == before)
            Next();
        ExpectEndOfStatement(reported: _diagnostics.Count > mistakes);
    }

    private void ExpectEndOfStatement(bool reported)
    {
        if (IsEndOfStatement)
            return;
        if (!reported)
            Report(Current, $"unexpected {Describe(Current)}; the statement should end here");
        SkipStatement();
    }

    private void SkipStatement()
    {
        _brackets = 0;
        while (!IsEndOfStatement)
            Next();
    }

    /// <summary>Consumes the <c>end</c> of a block.</summary>
    private void ExpectEnd(string keyword, int start)
    {
        while (!IsWord("end"))
        {
            if (Is(TokenKind.End))
            {
                Report(Previous.Start, Previous.End - Previous.Start, $"the `end` of `{keyword}` is missing", start, keyword.Length, "the block starts here");
                return;
            }
            // An `else` or `when` too many: what follows is read, so that its mistakes are found too.
            Report(Current, $"`{TextOf(Current)}` does not belong to `{keyword}`; expected `end`");
            Next();
            ParseBody();
        }
        Next();
    }

    private void Enter()
    {
        if (++_depth <= _depthLimit)
            return;
        Report(Current, $"nested more than {_depthLimit} levels deep");
        throw new TooDeepException();
    }

    private int Above(ExpressionSyntax one, ExpressionSyntax? two = null, ExpressionSyntax? three = null)
    {
        var depth = 1 + Math.Max(one.Depth, Math.Max(two?.Depth ?? 0, three?.Depth ?? 0));
        if (depth <= DeepestTree)
            return depth;
        Report(Current, $"an expression of more than {DeepestTree} steps");
        throw new TooDeepException();
    }

    private void Report(Token token, string message) => Report(token.Start, token.End - token.Start, message);

    private void Report(int offset, int length, string message, int relatedStart = -1, int relatedLength = 0, string related = "")
    {
        if (_diagnostics.Count >= MostDiagnostics)
            return;
        var diagnostic = new Diagnostic(TemplateCodes.Syntax, Severity.Error, message, new SourceSpan(_source, offset, length));
        if (relatedStart >= 0)
            diagnostic = diagnostic with { Related = [new RelatedPlace(new SourceSpan(_source, relatedStart, relatedLength), related)] };
        _diagnostics.Add(diagnostic);
    }

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.End => "end of the file",
        TokenKind.NewLine => "end of the line",
        TokenKind.CodeEnd => "end of the block `}}`",
        TokenKind.CodeStart or TokenKind.Text => "end of the code",
        _ => $"`{TextOf(token)}`",
    };

    /// <summary>Leaves the parser when going on could exhaust the stack; the mistake has been reported.</summary>
    private sealed class TooDeepException : Exception;
}
