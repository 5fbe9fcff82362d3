using Acornima.Ast;

namespace Playbook.Compact;

/// <summary>Finds what a script declares and where it is named, by the rules of the language.</summary>
internal sealed class ScopeFinder
{
    private readonly List<(Scope Scope, string Name, Mention Mention, bool IsAssigned)> _mentions = [];
    private readonly Scope _global = new(null, isFunction: true);
    private bool _isStrict;
    private bool _canRename = true;

    private ScopeFinder()
    {
    }

    /// <summary>The scopes of a script, or null where names cannot be told from its text alone (<c>eval</c>, <c>with</c>).</summary>
    public static Scope? Find(Script script)
    {
        var finder = new ScopeFinder { _isStrict = script.Tree.Strict };
        finder.VisitAll(script.Tree.Body, finder._global);
        finder.Resolve();
        return finder._canRename ? finder._global : null;
    }

    private void Visit(Node? node, Scope scope)
    {
        switch (node)
        {
            case null:
                break;
            case Identifier identifier:
                Mention(identifier, scope);
                break;
            case VariableDeclaration declaration:
                VisitDeclaration(declaration, scope);
                break;
            case FunctionDeclaration function:
                // Outside strict mode a function in a block is also one of the function around it.
                if (!_isStrict && !scope.IsFunction)
                    _canRename = false;
                Declare(function.Id!, scope);
                VisitFunction(function, scope);
                break;
            case FunctionExpression function:
                VisitFunction(function, Named(function.Id, scope));
                break;
            case ArrowFunctionExpression function:
                VisitFunction(function, scope);
                break;
            case ClassDeclaration declaration:
                Declare(declaration.Id!, scope);
                VisitClass(declaration, scope);
                break;
            case ClassExpression expression:
                VisitClass(expression, Named(expression.Id, scope));
                break;
            case StaticBlock block:
                VisitAll(block.Body, Inner(scope, isFunction: true));
                break;
            case BlockStatement block:
                VisitAll(block.Body, Inner(scope));
                break;
            case SwitchStatement choice:
                Visit(choice.Discriminant, scope);
                VisitAll(choice.Cases, Inner(scope));
                break;
            case ForStatement or ForInStatement or ForOfStatement:
                VisitLoop(node, Inner(scope));
                break;
            case CatchClause clause:
                var caught = new Scope(scope, false) { IsCatch = true };
                scope.Children.Add(caught);
                DeclarePattern(clause.Param, caught, isVar: false);
                VisitAll(clause.Body.Body, caught);
                break;
            case MemberExpression member:
                Visit(member.Object, scope);
                if (member.Computed)
                    Visit(member.Property, scope);
                break;
            case Property property:
                VisitProperty(property, scope);
                break;
            case AssignmentExpression assignment:
                VisitTarget(assignment.Left, scope);
                Visit(assignment.Right, scope);
                break;
            case UpdateExpression update:
                VisitTarget(update.Argument, scope);
                break;
            case LabeledStatement labeled:
                Visit(labeled.Body, scope);
                break;
            case BreakStatement or ContinueStatement or MetaProperty:
                break;
            case WithStatement:
                _canRename = false;
                break;
            default:
                VisitAll(node.ChildNodes, scope);
                break;
        }
    }

    private void VisitAll(IEnumerable<Node?> nodes, Scope scope)
    {
        foreach (var node in nodes)
            Visit(node, scope);
    }

    private void VisitAll(ChildNodes nodes, Scope scope)
    {
        foreach (var node in nodes)
            Visit(node, scope);
    }

    private void VisitDeclaration(VariableDeclaration declaration, Scope scope)
    {
        foreach (var declarator in declaration.Declarations)
        {
            DeclarePattern(declarator.Id, scope, declaration.Kind == VariableDeclarationKind.Var);
            Visit(declarator.Init, scope);
        }
    }

    private void VisitLoop(Node loop, Scope scope)
    {
        // "for (x of list)" gives x a value
        if (loop is ForInStatement { Left: not VariableDeclaration } or ForOfStatement { Left: not VariableDeclaration })
            VisitTarget(loop is ForInStatement each ? each.Left : ((ForOfStatement)loop).Left, scope);
        VisitAll(loop.ChildNodes, scope);
    }

    private void VisitFunction(IFunction function, Scope scope)
    {
        var isSimple = function.Params.All(p => p is Identifier);
        var parameters = Inner(scope, isFunction: true);
        var outer = _isStrict;
        if (function.Body is FunctionBody { Strict: true })
            _isStrict = true;
        foreach (var parameter in function.Params)
            DeclarePattern(parameter, parameters, isVar: false);
        if (function.Body is BlockStatement body)
        {
            // Behind parameters with values of their own, the body has names that those values cannot see.
            var inner = parameters;
            if (!isSimple)
            {
                inner = new Scope(parameters, true) { IsBodyBehindParameters = true };
                parameters.Children.Add(inner);
            }
            VisitAll(body.Body, inner);
        }
        else
        {
            Visit(function.Body, parameters);
        }
        _isStrict = outer;
    }

    private void VisitClass(IClass type, Scope scope)
    {
        var outer = _isStrict;
        _isStrict = true;
        Visit(type.SuperClass, scope);
        foreach (var element in type.Body.Body)
        {
            if (element is ClassProperty member)
            {
                if (member.Computed)
                    Visit(member.Key, scope);
                Visit(member.Value, scope);
            }
            else
            {
                Visit(element, scope);
            }
        }
        _isStrict = outer;
    }

    private void VisitProperty(Property property, Scope scope)
    {
        if (property.Computed)
            Visit(property.Key, scope);
        if (property is { Shorthand: true, Value: Identifier name })
        {
            Mention(name, scope, isShorthand: true);
        }
        else if (property is { Shorthand: true, Value: AssignmentPattern { Left: Identifier target } pattern })
        {
            Mention(target, scope, isShorthand: true, isAssigned: true);
            Visit(pattern.Right, scope);
        }
        else
        {
            Visit(property.Value, scope);
        }
    }

    /// <summary>What is given a value: each name in it, besides what it is computed from.</summary>
    private void VisitTarget(Node target, Scope scope)
    {
        switch (target)
        {
            case Identifier name:
                Mention(name, scope, isAssigned: true);
                break;
            case ObjectPattern or ArrayPattern:
                foreach (var name in NamesIn(target))
                    _mentions.Add((scope, name.Name, new Mention(-1, false), true));
                Visit(target, scope);
                break;
            default:
                Visit(target, scope);
                break;
        }
    }

    /// <summary>The names that a pattern gives values to.</summary>
    internal static IEnumerable<Identifier> NamesIn(Node? pattern) => pattern switch
    {
        Identifier name => [name],
        ObjectPattern { Properties: var properties } => properties.SelectMany(p => NamesIn(p is Property named ? named.Value : p)),
        ArrayPattern { Elements: var elements } => elements.SelectMany(NamesIn),
        AssignmentPattern { Left: var left } => NamesIn(left),
        RestElement { Argument: var rest } => NamesIn(rest),
        _ => [],
    };

    private void DeclarePattern(Node? pattern, Scope scope, bool isVar)
    {
        switch (pattern)
        {
            case Identifier name:
                Declare(name, scope, isVar);
                break;
            case ObjectPattern { Properties: var properties }:
                foreach (var property in properties)
                {
                    if (property is not Property named)
                    {
                        DeclarePattern(property, scope, isVar);
                        continue;
                    }
                    if (named.Computed)
                        Visit(named.Key, scope);
                    if (named is { Shorthand: true, Value: AssignmentPattern { Left: Identifier target } withValue })
                    {
                        Declare(target, scope, isVar, isShorthand: true);
                        Visit(withValue.Right, scope);
                    }
                    else if (named is { Shorthand: true, Value: Identifier alone })
                    {
                        Declare(alone, scope, isVar, isShorthand: true);
                    }
                    else
                    {
                        DeclarePattern(named.Value, scope, isVar);
                    }
                }
                break;
            case ArrayPattern { Elements: var elements }:
                foreach (var element in elements)
                    DeclarePattern(element, scope, isVar);
                break;
            case AssignmentPattern { Left: var left, Right: var right }:
                DeclarePattern(left, scope, isVar);
                Visit(right, scope);
                break;
            case RestElement { Argument: var rest }:
                DeclarePattern(rest, scope, isVar);
                break;
        }
    }

    private void Declare(Identifier name, Scope scope, bool isVar = false, bool isShorthand = false)
    {
        var owner = scope;
        while (isVar && !owner.IsFunction)
        {
            // "catch (e) { var e }" is one name for two things
            if (owner.IsCatch && owner.Bindings.ContainsKey(name.Name))
                _canRename = false;
            owner = owner.Parent!;
        }
        // a "var" that is called like a parameter goes on with its value
        if (isVar && owner.IsBodyBehindParameters && owner.Parent!.Bindings.ContainsKey(name.Name))
            owner = owner.Parent;
        if (!owner.Bindings.ContainsKey(name.Name))
            owner.Bindings.Add(name.Name, new Binding(name.Name, owner));
        Mention(name, scope, isShorthand);
    }

    private Scope Named(Identifier? name, Scope scope)
    {
        if (name is null)
            return scope;
        var own = Inner(scope);
        Declare(name, own);
        return own;
    }

    private void Mention(Identifier name, Scope scope, bool isShorthand = false, bool isAssigned = false) =>
        _mentions.Add((scope, name.Name, new Mention(name.Start, isShorthand), isAssigned));

    private static Scope Inner(Scope parent, bool isFunction = false)
    {
        var scope = new Scope(parent, isFunction);
        parent.Children.Add(scope);
        return scope;
    }

    private void Resolve()
    {
        foreach (var (scope, name, mention, isAssigned) in _mentions)
        {
            var owner = scope;
            while (owner is not null && !owner.Bindings.ContainsKey(name))
                owner = owner.Parent;
            if (owner is null && name == "eval")
                _canRename = false;
            var binding = owner?.Bindings[name];
            if (binding is not null)
            {
                binding.IsAssigned |= isAssigned;
                if (mention.Start >= 0)
                    binding.Mentions.Add(mention);
            }
            for (var at = scope; at is not null; at = at == owner ? null : at.Parent)
            {
                if (binding is null)
                    at.Foreign.Add(name);
                else
                    at.Used.Add(binding);
            }
        }
    }
}
