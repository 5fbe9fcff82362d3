using Playbook.Diagnostics;
using Playbook.Templating.Lexing;
using Playbook.Templating.Syntax;

namespace Playbook.Templating.Parsing;

/// <summary><c>for</c>, <c>tablerow</c>, <c>while</c>.</summary>
internal sealed partial class Parser
{
    private static readonly string[] OptionNames = ["cols", "limit", "offset", "reversed"];

    private ForSyntax? ParseFor(bool isTable)
    {
        var keyword = isTable ? "tablerow" : "for";
        var start = Next().Start;
        var variable = ParseLoopTarget(keyword);
        var options = new LoopOptionsSyntax(null, null, null, false);
        ExpressionSyntax iterator = new BrokenSyntax(start, start);
        if (variable is not BrokenSyntax)
        {
            if (IsWord("in"))
            {
                Next();
                iterator = ParseIterator(keyword, ref options);
            }
            else
            {
                Report(Current, $"expected `in` after the variable of `{keyword}`, found {Describe(Current)}");
                variable = new BrokenSyntax(start, start);
            }
        }
        ExpectEndOfStatement(variable is BrokenSyntax || iterator is BrokenSyntax);
        var body = ParseBody();
        BlockSyntax? otherwise = null;
        if (IsWord("else"))
        {
            Next();
            ExpectEndOfStatement(false);
            otherwise = ParseBody();
        }
        ExpectEnd(keyword, start);
        return new ForSyntax(variable, iterator, options, body, otherwise, isTable, start, Previous.End);
    }

    private ExpressionSyntax ParseLoopTarget(string keyword)
    {
        if (Current.Kind is TokenKind.Identifier or TokenKind.LocalName)
        {
            var target = ParsePath(ParsePrimary());
            if (target is VariableSyntax or LocalSyntax or MemberSyntax or IndexSyntax)
                return target;
        }
        Report(Current, $"`{keyword}` needs a variable, found {Describe(Current)}");
        return new BrokenSyntax(Current.Start, Current.End);
    }

    /// <summary>
    /// Options can only follow a simple iterator. Behind a range or a call they would be taken for arguments, so those need parentheses.
    /// </summary>
    private ExpressionSyntax ParseIterator(string keyword, ref LoopOptionsSyntax options)
    {
        if (IsEndOfStatement)
            return ParseRequiredExpression(keyword);
        var before = _at;
        var mistakes = _diagnostics.Count;
        var simple = ParsePath(ParsePrimary());
        if (StartsOption())
        {
            options = ParseOptions(keyword);
            return simple;
        }
        _at = before;
        _diagnostics.RemoveRange(mistakes, _diagnostics.Count - mistakes);
        return ParseExpression();
    }

    private bool StartsOption() =>
        Is(TokenKind.Identifier) && (Following.Kind == TokenKind.Colon || (IsWord("reversed") && Following.Kind is not TokenKind.Dot));

    private LoopOptionsSyntax ParseOptions(string keyword)
    {
        var options = new LoopOptionsSyntax(null, null, null, false);
        while (StartsOption())
        {
            var name = Next();
            var text = TextOf(name);
            if (text == "reversed" && !Is(TokenKind.Colon))
            {
                options = options with { IsReversed = true };
                continue;
            }
            Next();
            var wasInArgument = _inArgument;
            _inArgument = true;
            var value = ParseUnary();
            _inArgument = wasInArgument;
            switch (text)
            {
                case "offset":
                    options = options with { Offset = value };
                    break;
                case "limit":
                    options = options with { Limit = value };
                    break;
                case "cols" when keyword == "tablerow":
                    options = options with { Columns = value };
                    break;
                default:
                    var nearest = SpellingSuggestion.Find(text, OptionNames);
                    var hint = nearest.Count > 0 ? $"; did you mean `{nearest[0]}`?" : "";
                    Report(name, $"`{keyword}` knows no option `{text}`{hint}");
                    break;
            }
        }
        return options;
    }

    private WhileSyntax ParseWhile()
    {
        var start = Next().Start;
        var condition = ParseRequiredExpression("while");
        ExpectEndOfStatement(condition is BrokenSyntax);
        var body = ParseBody();
        ExpectEnd("while", start);
        return new WhileSyntax(condition, body, start, Previous.End);
    }
}
