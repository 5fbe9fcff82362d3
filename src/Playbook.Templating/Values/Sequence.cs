namespace Playbook.Templating;

/// <summary>Anything that can be counted, indexed and looped over. What differs is where the items come from.</summary>
internal abstract class Sequence
{
    /// <summary>How many items there are.</summary>
    public abstract int Count { get; }

    /// <summary>One item.</summary>
    /// <param name="index">From 0 to less than <see cref="Count"/>.</param>
    public abstract Value this[int index] { get; }

    /// <summary>Counts the changes, so that a loop notices when its list changes under it.</summary>
    public virtual int Version => 0;

    /// <summary>Results of functions call themselves iterators; lists that were written down are arrays.</summary>
    public virtual bool IsIterator => false;

    /// <summary>What <c>object.kind</c> says.</summary>
    public virtual string KindName => "array";

    /// <summary>The named properties that were attached, if any.</summary>
    public virtual TemplateMap? Properties => null;
}
