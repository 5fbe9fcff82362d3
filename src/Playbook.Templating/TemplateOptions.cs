namespace Playbook.Templating;

/// <summary>The switches and limits of the language. Limits of 0 mean that there is none, unless said otherwise.</summary>
public sealed record TemplateOptions
{
    /// <summary>What holds when nothing is said.</summary>
    public static TemplateOptions Default { get; } = new();

    /// <summary>Reading a variable that does not exist is an error.</summary>
    public bool StrictVariables { get; init; }

    /// <summary>How many rounds a loop may have, together with the loops and list functions inside it.</summary>
    public int LoopLimit { get; init; } = 1000;

    /// <summary>How deeply functions and includes may call each other.</summary>
    public int RecursiveLimit { get; init; } = 100;

    /// <summary>Where the output of a page is cut, and how long a string may become.</summary>
    public int LimitToString { get; init; } = 1_048_576;

    /// <summary>How deeply lists and objects may be nested in each other when they are printed or turned into JSON.</summary>
    public int ObjectRecursionLimit { get; init; } = 20;

    /// <summary>How deeply statements and expressions may be nested in each other in the text of a template.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;

    /// <summary>Whether a block that stands alone on its line indents every line that it writes.</summary>
    public bool AutoIndent { get; init; } = true;

    /// <summary>Whether <see cref="AutoIndent"/> indents empty lines too.</summary>
    public bool IndentOnEmptyLines { get; init; } = true;

    /// <summary>Members of null are null instead of an error.</summary>
    public bool RelaxedTargetAccess { get; init; }

    /// <summary>Members that do not exist are null instead of an error.</summary>
    public bool RelaxedMemberAccess { get; init; } = true;

    /// <summary>Calling a function that does not exist gives null instead of an error.</summary>
    public bool RelaxedFunctionAccess { get; init; }

    /// <summary>Indexes out of range give null instead of an error.</summary>
    public bool RelaxedIndexerAccess { get; init; } = true;

    /// <summary>Indexing with null gives null instead of an error.</summary>
    public bool NullIndexer { get; init; }

    /// <summary>Using a function without <c>ret</c> as part of an expression is an error.</summary>
    public bool ErrorForStatementFunctionAsExpression { get; init; }

    /// <summary>The template is code from its first character on, without <c>{{ }}</c>.</summary>
    public bool ScriptOnly { get; init; }

    /// <summary>How much work one rendering may do: rounds of loops, calls, items looked at by functions, and characters in portions.</summary>
    public long StepLimit { get; init; } = 3_000_000;

    /// <summary>How many characters one rendering may write before it is stopped with an error.</summary>
    public int OutputLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>How long all regular expressions of one rendering may take together.</summary>
    public TimeSpan RegexTimeLimit { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>What <c>date.now</c> says. Without it a template has no clock, and asking for the time is an error.</summary>
    public TimeProvider? Clock { get; init; }

    /// <summary>Where <c>math.random</c> and <c>math.uuid</c> get their numbers from. Without it, asking for them is an error.</summary>
    public Random? Random { get; init; }
}
