using Playbook.Diagnostics;
using Playbook.Templating.Syntax;

namespace Playbook.Templating.Execution;

/// <summary>
/// Turns a syntax tree into executable nodes: operators are chosen, parameters and loop variables get their slots, pipes become calls.
/// One preparer makes one body; functions inside get preparers of their own.
/// </summary>
internal sealed partial class Preparer
{
    private readonly string _text;
    private readonly TemplateOptions _options;
    private readonly Body _body;
    private readonly List<(string Name, int Slot, bool IsParameter)> _names = [];

    private Preparer(SourceFile source, string text, string name, TemplateOptions options)
    {
        _text = text;
        _options = options;
        _body = new Body(source, name);
    }

    /// <summary>Prepares a page.</summary>
    public static Body Prepare(SourceFile source, string text, TemplateOptions options, BlockSyntax page)
    {
        var preparer = new Preparer(source, text, source.Path, options);
        preparer._body.Statements = preparer.Block(page);
        return preparer._body;
    }

    private StatementNode[] Block(BlockSyntax block)
    {
        if (block.Statements.Count == 0)
            return [];
        var nodes = new StatementNode[block.Statements.Count];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = Statement(block.Statements[i]);
        return nodes;
    }

    private StatementNode Statement(StatementSyntax syntax)
    {
        var node = StatementOf(syntax);
        if (!_options.AutoIndent || node is TextNode or BreakNode or ContinueNode or DefineNode or ReturnNode or ReadOnlyNode or ImportNode)
            return node;
        return new IndentNode(node, syntax.Indent);
    }

    private StatementNode StatementOf(StatementSyntax syntax)
    {
        var (start, end) = (syntax.Start, syntax.End);
        switch (syntax)
        {
            case TextSyntax:
                return new TextNode(_text[start..end], start, end);
            case ExpressionStatementSyntax s:
                return new WriteNode(Expression(s.Expression), start, end);
            case AssignSyntax s:
                return Assign(s);
            case IfSyntax s:
                return new IfNode(
                    Each(s.Branches, b => (Expression(b.Condition), Block(b.Body))), s.Else is null ? null : Block(s.Else), start, end);
            case CaseSyntax s:
                return new CaseNode(
                    Expression(s.Subject),
                    Each(s.Whens, w => (Each(w.Values, Expression), Block(w.Body))),
                    s.Else is null ? null : Block(s.Else),
                    start,
                    end);
            case ForSyntax s:
                return For(s);
            case WhileSyntax s:
                return new WhileNode(Expression(s.Condition), Block(s.Body), start, end);
            case BreakSyntax:
                return new BreakNode(start, end);
            case ContinueSyntax:
                return new ContinueNode(start, end);
            case ReturnSyntax s:
                return new ReturnNode(s.Value is null ? null : Expression(s.Value), start, end);
            case CaptureSyntax s:
                return new CaptureNode(Place(s.Target), Block(s.Body), start, end);
            case WithSyntax s:
                return new WithNode(Expression(s.Subject), Block(s.Body), start, end);
            case WrapSyntax s:
                return Wrap(s);
            case ImportSyntax s:
                return new ImportNode(Expression(s.Subject), start, end);
            case ReadOnlySyntax { Variable: LocalSyntax local }:
                return new ReadOnlyNode(local.Name, true, start, end);
            case ReadOnlySyntax { Variable: VariableSyntax variable }:
                return new ReadOnlyNode(variable.Name, false, start, end);
            case FunctionStatementSyntax s:
                return new DefineNode(Place(s.Name), Function(TextOf(s.Name), s.Function, false, (s.Name as LocalSyntax)?.Name), start, end);
            default:
                return new TextNode("", start, end);
        }
    }

    private string TextOf(SyntaxNode syntax) => _text[syntax.Start..syntax.End];

    private AssignNode Assign(AssignSyntax s)
    {
        var target = Place(s.Target);
        var value = Expression(s.Value);
        if (s.Value is AnonymousFunctionSyntax { Function: var function })
            value = new FunctionNode(Function(TextOf(s.Target), function, isAnonymous: true), value.Start, value.End);
        var op = s.Operator is { } sign ? new BinaryNode(sign, s.OperatorStart, target, value, s.Start, s.End) : null;
        return new AssignNode(target, op, value, s.Start, s.End);
    }

    private ForNode For(ForSyntax s)
    {
        var iterator = Expression(s.Iterator);
        var options = new LoopOptions(
            Optional(s.Options.Offset), Optional(s.Options.Limit), Optional(s.Options.Columns), s.Options.IsReversed);
        var otherwise = s.Else is null ? null : Block(s.Else);
        var name = s.Variable is VariableSyntax variable ? variable.Name : "";
        var place = name.Length == 0 ? Place(s.Variable) : null;
        var slot = -1;
        if (place is null)
        {
            slot = _body.SlotCount++;
            _names.Add((name, slot, false));
        }
        var body = Block(s.Body);
        if (place is null)
            _names.RemoveAt(_names.Count - 1);
        return s.IsTable
            ? new TableRowNode(name, slot, place, iterator, options, body, otherwise, s.Start, s.End)
            : new ForNode(name, slot, place, iterator, options, body, otherwise, s.Start, s.End);
    }

    private WrapNode Wrap(WrapSyntax s)
    {
        var inner = new Preparer(_body.Source, _text, _body.Name, _options);
        inner._body.Statements = inner.Block(s.Body);
        var isDirect = s.Call is not NestedSyntax and not CallSyntax { Target: NestedSyntax };
        if (s.Call is not CallSyntax call)
            return new WrapNode(isDirect, Target(s.Call), [], Site(s.Call, s.Call, [], null), inner._body, s.Start, s.End);
        return new WrapNode(
            isDirect, Target(call.Target), Arguments(call.Arguments), Site(call, call.Target, call.Arguments, null), inner._body, s.Start, s.End);
    }

    private UserFunction Function(string name, FunctionSyntax syntax, bool isAnonymous, string? localName = null)
    {
        var inner = new Preparer(_body.Source, _text, name, _options);
        foreach (var parameter in syntax.Parameters ?? [])
            inner._names.Add((parameter.Name, inner._body.SlotCount++, true));
        inner._body.Statements = inner.Block(syntax.Body);
        if (syntax.Result is not null)
            inner._body.Result = inner.Expression(syntax.Result);
        var parameters = syntax.Parameters is { } declared ? Each(declared, p => new TemplateParameter(p.Name, p.HasDefault, p.Default, p.IsRest)) : null;
        return new UserFunction(name, parameters, inner._body, syntax.HasReturn, isAnonymous) { LocalName = localName };
    }

    private static TNode[] Each<TSyntax, TNode>(IReadOnlyList<TSyntax> syntax, Func<TSyntax, TNode> prepare)
    {
        var nodes = new TNode[syntax.Count];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = prepare(syntax[i]);
        return nodes;
    }

    private ExpressionNode? Optional(ExpressionSyntax? syntax) => syntax is null ? null : Expression(syntax);
}
