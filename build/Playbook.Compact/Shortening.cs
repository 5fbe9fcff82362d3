using Acornima.Ast;

namespace Playbook.Compact;

/// <summary>
/// Takes out what the language does not need: braces around one statement, parentheses around one parameter, a second <c>let</c> behind
/// the first. A name that never changes is declared with <c>let</c> too, which is shorter than <c>const</c> and means the same there.
/// </summary>
internal sealed class Shortening
{
    private readonly Script _script;
    private readonly HashSet<int> _assigned = [];

    private Shortening(Script script, Scope? scopes)
    {
        _script = script;
        HasScopes = scopes is not null;
        if (scopes is not null)
            Collect(scopes);
    }

    private bool HasScopes { get; }

    /// <summary>Shortens.</summary>
    /// <param name="script">The script.</param>
    /// <param name="scopes">Its scopes; null where they are not known.</param>
    public static void Apply(Script script, Scope? scopes)
    {
        var shortening = new Shortening(script, scopes);
        shortening.VisitList(script.Tree.Body, isGlobal: true);
    }

    private void Collect(Scope scope)
    {
        foreach (var mention in scope.Bindings.Values.Where(b => b.IsAssigned).SelectMany(b => b.Mentions))
            _assigned.Add(mention.Start);
        scope.Children.ForEach(Collect);
    }

    private void VisitList(NodeList<Statement> statements, bool isGlobal = false)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            VisitStatement(statements[i], isBeforeElse: false, isGlobal);
            if (i > 0 && statements[i] is VariableDeclaration next && statements[i - 1] is VariableDeclaration before)
                Join(before, next);
        }
    }

    /// <summary>Two declarations of one kind become one.</summary>
    private void Join(VariableDeclaration before, VariableDeclaration next)
    {
        var keyword = _script.Tokens[_script.First(next)];
        if (Keyword(before) != keyword.Text)
            return;
        var end = _script.Tokens[_script.Last(before)];
        if (end.Text == ";")
            end.Text = ",";
        else
            end.Behind = ",";
        keyword.Text = "";
    }

    /// <summary>The keyword of a declaration, which may have gone into the one before.</summary>
    private string Keyword(VariableDeclaration declaration) => _keywords[declaration];

    private readonly Dictionary<VariableDeclaration, string> _keywords = [];

    private void VisitStatement(Node statement, bool isBeforeElse, bool isGlobal = false)
    {
        switch (statement)
        {
            case VariableDeclaration declaration:
                VisitDeclaration(declaration, isGlobal);
                End(statement);
                break;
            case ExpressionStatement or ReturnStatement or ThrowStatement or BreakStatement or ContinueStatement or DebuggerStatement:
                VisitExpressions(statement);
                End(statement);
                break;
            case BlockStatement block:
                VisitList(block.Body);
                break;
            case EmptyStatement:
                _script.Tokens[_script.Last(statement)].IsStatement = true;
                break;
            case IfStatement choice:
                VisitExpression(choice.Test);
                VisitBody(choice.Consequent, isBeforeElse || choice.Alternate is not null);
                if (choice.Alternate is not null)
                    VisitBody(choice.Alternate, isBeforeElse);
                break;
            case ForStatement loop:
                VisitHead(loop.Init);
                VisitExpression(loop.Test);
                VisitExpression(loop.Update);
                VisitBody(loop.Body, isBeforeElse);
                break;
            case ForInStatement loop:
                VisitHead(loop.Left);
                VisitExpression(loop.Right);
                VisitBody(loop.Body, isBeforeElse);
                break;
            case ForOfStatement loop:
                VisitHead(loop.Left);
                VisitExpression(loop.Right);
                VisitBody(loop.Body, isBeforeElse);
                break;
            case WhileStatement loop:
                VisitExpression(loop.Test);
                VisitBody(loop.Body, isBeforeElse);
                break;
            case DoWhileStatement loop:
                VisitStatement(loop.Body, isBeforeElse: false);
                VisitExpression(loop.Test);
                End(statement);
                break;
            case LabeledStatement labeled:
                VisitStatement(labeled.Body, isBeforeElse);
                break;
            case SwitchStatement choice:
                VisitExpression(choice.Discriminant);
                foreach (var part in choice.Cases)
                {
                    VisitExpression(part.Test);
                    VisitList(part.Consequent);
                }
                break;
            case TryStatement attempt:
                VisitList(attempt.Block.Body);
                if (attempt.Handler is { } handler)
                {
                    VisitExpression(handler.Param);
                    VisitList(handler.Body.Body);
                }
                if (attempt.Finalizer is { } final)
                    VisitList(final.Body);
                break;
            default:
                VisitExpressions(statement);
                break;
        }
    }

    private void VisitHead(Node? head)
    {
        if (head is VariableDeclaration declaration)
            VisitDeclaration(declaration, isGlobal: false);
        else
            VisitExpression(head);
    }

    private void VisitDeclaration(VariableDeclaration declaration, bool isGlobal)
    {
        var keyword = _script.Tokens[_script.First(declaration)];
        if (declaration.Kind == VariableDeclarationKind.Const && HasScopes && !isGlobal
            && !_assigned.Overlaps(declaration.Declarations.SelectMany(d => ScopeFinder.NamesIn(d.Id)).Select(name => name.Start)))
        {
            keyword.Text = "let";
        }
        _keywords[declaration] = keyword.Text;
        foreach (var declarator in declaration.Declarations)
        {
            VisitExpression(declarator.Id);
            VisitExpression(declarator.Init);
        }
    }

    /// <summary>The body of a loop or a choice: without braces where there is one statement in them.</summary>
    private void VisitBody(Node body, bool isBeforeElse)
    {
        if (body is BlockStatement { Body: [var only] } && CanStandAlone(only) && !(isBeforeElse && TakesElse(only)))
        {
            _script.Tokens[_script.First(body)].Text = "";
            _script.Tokens[_script.Last(body)].Text = "";
            VisitStatement(only, isBeforeElse);
            return;
        }
        VisitStatement(body, isBeforeElse && body is not BlockStatement);
    }

    private static bool CanStandAlone(Node statement) =>
        statement is not (VariableDeclaration { Kind: not VariableDeclarationKind.Var } or FunctionDeclaration or ClassDeclaration or LabeledStatement);

    /// <summary>Whether an <c>else</c> behind a statement would belong to something in it.</summary>
    private static bool TakesElse(Node statement) => statement switch
    {
        IfStatement { Alternate: null } => true,
        IfStatement { Alternate: { } otherwise } => TakesElse(otherwise),
        ForStatement loop => TakesElse(loop.Body),
        ForInStatement loop => TakesElse(loop.Body),
        ForOfStatement loop => TakesElse(loop.Body),
        WhileStatement loop => TakesElse(loop.Body),
        LabeledStatement labeled => TakesElse(labeled.Body),
        WithStatement with => TakesElse(with.Body),
        BlockStatement { Body: [var only] } => TakesElse(only),
        _ => false,
    };

    private void VisitExpressions(Node node)
    {
        foreach (var child in node.ChildNodes)
            VisitExpression(child);
    }

    private void VisitExpression(Node? node)
    {
        switch (node)
        {
            case null:
                return;
            case StaticBlock block:
                VisitList(block.Body);
                return;
            case BlockStatement block:
                VisitList(block.Body);
                return;
            case PropertyDefinition:
                End(node);
                break;
            case ArrowFunctionExpression { Params: [Identifier parameter] }:
                Bare(parameter);
                break;
            case Statement and not (FunctionDeclaration or ClassDeclaration):
                VisitStatement(node, isBeforeElse: false);
                return;
        }
        VisitExpressions(node);
    }

    /// <summary>One parameter of an arrow function needs no parentheses.</summary>
    private void Bare(Identifier parameter)
    {
        var at = _script.First(parameter);
        if (at == 0 || _script.Tokens[at - 1].Text != "(" || _script.Tokens[at + 1].Text != ")")
            return;
        _script.Tokens[at - 1].Text = "";
        _script.Tokens[at + 1].Text = "";
    }

    /// <summary>A statement that ends with the line gets the semicolon that its author left out.</summary>
    private void End(Node statement)
    {
        var last = _script.Tokens[_script.Last(statement)];
        if (last.Text is not (";" or ","))
            last.Behind = ";";
    }
}
