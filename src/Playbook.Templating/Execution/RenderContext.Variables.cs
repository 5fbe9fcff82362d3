using Playbook.Templating.Execution;
using Playbook.Templating.Functions;

namespace Playbook.Templating;

/// <summary>
/// Where names are looked up: loop variables and parameters, variables of the running function, the objects of <c>with</c>, the page and
/// its model, the host's globals, the builtins.
/// </summary>
public sealed partial class RenderContext
{
    private object[] _objects = new object[4];
    private int _objectCount;
    private TemplateMap? _builtinChanges;
    private Dictionary<string, int>? _cycles;

    /// <summary>How often <c>array.cycle</c> was asked, by group.</summary>
    internal Dictionary<string, int> Cycles => _cycles ??= new Dictionary<string, int>(StringComparer.Ordinal);


    /// <summary>The innermost object: that of <c>with</c>, or the page.</summary>
    internal object CurrentObject => _objectCount > 0 ? _objects[_objectCount - 1] : _page;

    internal void PushObject(object value)
    {
        if (_objectCount == _objects.Length)
            Array.Resize(ref _objects, _objectCount * 2);
        _objects[_objectCount++] = value;
    }

    internal void PopObject() => _objects[--_objectCount] = null!;

    /// <summary>Looks a name up.</summary>
    /// <returns>Whether it exists.</returns>
    internal bool TryRead(string name, ref MemberHint hint, out Value value)
    {
        // The page itself is called by nobody, so that no loop variables of others can be meant.
        for (var i = _frameCount == 1 ? -1 : _bindingCount - 1; i >= 0; i--)
        {
            ref var binding = ref _bindings[i];
            if ((binding.Owner is null || binding.Owner == _frame.Scope) && ReferenceEquals(binding.Name, name))
            {
                value = _stack[binding.Slot];
                return true;
            }
        }
        return TryReadGlobal(name, ref hint, out value);
    }

    /// <summary>Looks a name up that is no loop variable and no parameter.</summary>
    internal bool TryReadGlobal(string name, ref MemberHint hint, out Value value)
    {
        if (_frame.Scope is { HasScopeVariables: true } scope && scope.ScopeVariables.TryGet(name, out value))
            return true;
        for (var i = _objectCount - 1; i >= 0; i--)
        {
            if (Members.TryGet(_objects[i], name, ref hint, out value))
                return true;
        }
        if (_page.TryGet(name, ref hint, out value))
            return true;
        if (Globals is not null && Globals.TryGet(name, ref hint.GlobalIndex, out value))
            return true;
        if (_builtinChanges is not null && _builtinChanges.TryGet(name, out value))
            return true;
        return Builtins.All.TryGet(name, ref hint.BuiltinIndex, out value);
    }

    /// <summary>Assigns a name in the innermost object; functions with parameters keep new names to themselves.</summary>
    internal void Assign(ExpressionNode place, string name, Value value)
    {
        if (_frame.Scope is { } scope)
        {
            if (TryAssignParameter(scope, name, value))
                return;
            if (scope.HasScopeVariables && scope.ScopeVariables.Contains(name))
            {
                AssignTo(place, scope.ScopeVariables, name, value);
                return;
            }
            MemberHint hint = default;
            if (!Members.TryGet(CurrentObject, name, ref hint, out _))
            {
                scope.ScopeVariables.Set(name, value);
                return;
            }
        }
        AssignTo(place, CurrentObject, name, value);
    }

    private bool TryAssignParameter(Frame scope, string name, Value value)
    {
        for (var i = _bindingCount - 1; i >= 0; i--)
        {
            if (_bindings[i].Owner != scope || !ReferenceEquals(_bindings[i].Name, name))
                continue;
            _stack[_bindings[i].Slot] = value;
            return true;
        }
        return false;
    }

    private void AssignTo(ExpressionNode place, object target, string name, Value value)
    {
        switch (target)
        {
            case TemplateMap map when !map.IsLocked(name):
                map.Set(name, value);
                return;
            case TemplateMap:
                throw Error(place, $"`{name}` is read-only");
            case TemplateList list:
                list.SetProperty(name, value);
                return;
            default:
                throw Error(place, $"`{name}` belongs to an object that templates cannot change");
        }
    }

    /// <summary>A builtin object is shared by all pages: what a page changes in it goes to a copy of its own.</summary>
    internal TemplateMap CopyOfBuiltin(BuiltinObject builtin)
    {
        _builtinChanges ??= new TemplateMap();
        if (_builtinChanges.TryGet(builtin.Name, out var copied) && copied.Ref is TemplateMap existing)
            return existing;
        var copy = builtin.Copy();
        _builtinChanges.Set(builtin.Name, copy);
        return copy;
    }

    /// <summary>A member of a builtin object as this page has it, such as <c>date.format</c>.</summary>
    internal Value ReadBuiltinMember(string builtin, string member) =>
        _builtinChanges is not null && _builtinChanges.TryGet(builtin, out var changed) && changed.Ref is TemplateMap map
            ? map[member]
            : ((TemplateMap)Builtins.All[builtin].Ref!)[member];

    /// <summary>All names that a template could have meant here.</summary>
    internal IEnumerable<string> KnownNames()
    {
        for (var i = 0; i < _bindingCount; i++)
            yield return _bindings[i].Name;
        for (var i = _objectCount - 1; i >= 0; i--)
        {
            foreach (var name in Members.Names(_objects[i]))
                yield return name;
        }
        foreach (var name in Members.Names(_page))
            yield return name;
        foreach (var name in Globals?.Keys ?? [])
            yield return name;
        foreach (var name in Builtins.All.Keys)
            yield return name;
    }
}
