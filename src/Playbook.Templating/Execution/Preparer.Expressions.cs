using System.Diagnostics;
using Playbook.Templating.Lexing;
using Playbook.Templating.Syntax;

namespace Playbook.Templating.Execution;

/// <summary>Expressions.</summary>
internal sealed partial class Preparer
{
    private const int GuardEvery = 32;

    private ExpressionNode Expression(ExpressionSyntax syntax) => Expression(syntax, null);

    /// <param name="syntax">The expression.</param>
    /// <param name="piped">What is piped into it: the first argument of the call with which it begins.</param>
    private ExpressionNode Expression(ExpressionSyntax syntax, ExpressionNode? piped)
    {
        var node = ExpressionOf(syntax, piped);
        return syntax.Depth % GuardEvery == 0 ? new GuardNode(node) : node;
    }

    private ExpressionNode ExpressionOf(ExpressionSyntax syntax, ExpressionNode? piped)
    {
        var (start, end) = (syntax.Start, syntax.End);
        switch (syntax)
        {
            case PipeSyntax s:
                return Expression(s.Function, Expression(s.Source, piped));
            case CallSyntax s:
                return new CallNode(
                    piped, Target(s.Target), Arguments(s.Arguments), Site(s, s.Target, s.Arguments, piped), start, end);
            case ConditionalSyntax s:
                return new ConditionalNode(Expression(s.Condition, piped), Expression(s.Yes), Expression(s.No), start, end);
            case BinarySyntax { Operator: TokenKind.Plus } s:
                return Sum(s, piped);
            case BinarySyntax s:
                return Binary(s, Expression(s.Left, piped), Expression(s.Right));
            case NestedSyntax s:
                return Expression(s.Inner, piped);
            case UnarySyntax s:
                return new UnaryNode(s.Operator, Expression(s.Operand, piped), start, end);
            case VariableSyntax or LocalSyntax or MemberSyntax or IndexSyntax or ArgumentAtSyntax when piped is not null:
                return new CallNode(piped, Target(syntax), [], Site(syntax, syntax, [], piped), start, end);
        }
        if (piped is not null)
            return new BrokenPipeNode(piped, Expression(syntax), start, end);
        return Simple(syntax);
    }

    private ExpressionNode Simple(ExpressionSyntax syntax)
    {
        var (start, end) = (syntax.Start, syntax.End);
        switch (syntax)
        {
            case LiteralSyntax s:
                return new LiteralNode(s.Value, start, end);
            case InterpolationSyntax s:
                return new InterpolationNode([.. s.Parts.Select(Expression)], start, end);
            case VariableSyntax or LocalSyntax or MemberSyntax or IndexSyntax:
                return Place(syntax);
            case ArgumentsSyntax:
                return new ArgumentsNode(start, end);
            case ArgumentAtSyntax s:
                return new ArgumentAtNode(s.Index, start, end);
            case WrappedBlockSyntax:
                return new WrappedBlockNode(start, end);
            case ThisSyntax:
                return new ThisNode(start, end);
            case LoopVariableSyntax s:
                return new LoopVariableNode(s.Loop == "while", LoopMembers.Of(s.Name), TextOf(s), s.NameStart, start, end);
            case AliasSyntax s:
                return new AliasNode(Target(s.Operand), start, end);
            case IncrementSyntax s:
                return new IncrementNode(Place(s.Target), s.By, s.IsPrefix, start, end);
            case ListSyntax s:
                return new ListNode(Each(s.Items, Expression), start, end);
            case ObjectSyntax s:
                return new ObjectNode(Each(s.Members, m => (m.Name, Expression(m.Value))), start, end);
            case AnonymousFunctionSyntax s:
                return new FunctionNode(Function("do", s.Function, isAnonymous: true), start, end);
            case BrokenSyntax:
                return new LiteralNode(default, start, end);
            default:
                throw new UnreachableException($"No node for {syntax.GetType().Name}.");
        }
    }

    private PlaceNode Place(ExpressionSyntax syntax)
    {
        var (start, end) = (syntax.Start, syntax.End);
        switch (syntax)
        {
            case VariableSyntax s:
                for (var i = _names.Count - 1; i >= 0; i--)
                {
                    if (_names[i].Name == s.Name)
                        return new SlotNode(_names[i].Slot, s.Name, _names[i].IsParameter, start, end);
                }
                return new VariableNode(s.Name, start, end);
            case LocalSyntax s:
                return new LocalNode(s.Name, start, end);
            case MemberSyntax s:
                return new MemberNode(Expression(s.Target), s.Name, s.NameStart, s.IsOptional || IsSafe(s.Target), start, end);
            case IndexSyntax s:
                return new IndexNode(Expression(s.Target), Expression(s.Index), IsSafe(s.Target), start, end);
            default:
                // A mistake of the parser's finding; such a template is never rendered.
                return new VariableNode("", start, end);
        }
    }

    /// <summary>Behind a <c>?.</c> the whole rest of a path may be missing.</summary>
    private static bool IsSafe(ExpressionSyntax syntax)
    {
        while (true)
        {
            switch (syntax)
            {
                case MemberSyntax { IsOptional: true }:
                    return true;
                case MemberSyntax s:
                    syntax = s.Target;
                    break;
                case IndexSyntax s:
                    syntax = s.Target;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>What is called, or aliased: read without being called.</summary>
    private ExpressionNode Target(ExpressionSyntax syntax) => Expression(syntax);

    private ArgumentNode[] Arguments(IReadOnlyList<ArgumentSyntax> arguments)
    {
        if (arguments.Count == 0)
            return [];
        var nodes = new ArgumentNode[arguments.Count];
        for (var i = 0; i < nodes.Length; i++)
            nodes[i] = new ArgumentNode(Expression(arguments[i].Value), arguments[i].Name, arguments[i].IsSpread);
        return nodes;
    }

    private static CallSite Site(SyntaxNode call, SyntaxNode target, IReadOnlyList<ArgumentSyntax> arguments, ExpressionNode? piped)
    {
        var first = piped is null ? 0 : 1;
        var spans = new (int, int)[arguments.Count + first];
        if (piped is not null)
            spans[0] = (piped.Start, piped.End);
        for (var i = 0; i < arguments.Count; i++)
            spans[i + first] = (arguments[i].Value.Start, arguments[i].Value.End);
        return new CallSite(call.Start, call.End, target.Start, target.End, spans);
    }

    private static ExpressionNode Binary(BinarySyntax s, ExpressionNode left, ExpressionNode right) => s.Operator switch
    {
        TokenKind.And => new LogicNode(true, left, right, s.Start, s.End),
        TokenKind.Or => new LogicNode(false, left, right, s.Start, s.End),
        TokenKind.Coalesce => new CoalesceNode(true, left, right, s.Start, s.End),
        TokenKind.NotNullThen => new CoalesceNode(false, left, right, s.Start, s.End),
        _ => new BinaryNode(s.Operator, s.OperatorStart, left, right, s.Start, s.End),
    };

    private ExpressionNode Sum(BinarySyntax s, ExpressionNode? piped)
    {
        if (s.Left is not BinarySyntax { Operator: TokenKind.Plus })
            return Binary(s, Expression(s.Left, piped), Expression(s.Right));
        var chain = new List<BinarySyntax>();
        ExpressionSyntax first = s;
        while (first is BinarySyntax { Operator: TokenKind.Plus } sum)
        {
            chain.Add(sum);
            first = sum.Left;
        }
        chain.Reverse();
        var parts = new ExpressionNode[chain.Count + 1];
        var operators = new BinaryNode[chain.Count];
        parts[0] = Expression(first, piped);
        for (var i = 0; i < chain.Count; i++)
        {
            parts[i + 1] = Expression(chain[i].Right);
            operators[i] = new BinaryNode(TokenKind.Plus, chain[i].OperatorStart, parts[i], parts[i + 1], s.Start, chain[i].End);
        }
        return new SumNode(parts, operators, s.Start, s.End);
    }
}
