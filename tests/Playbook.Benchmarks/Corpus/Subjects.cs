namespace Playbook.Benchmarks.Corpus;

/// <summary>What generated articles are about.</summary>
internal static class Subjects
{
    public static IReadOnlyList<string> Pillars { get; } = ["technical-direction", "projects", "people"];

    public static IReadOnlyList<string> Levels { get; } = ["junior", "mid", "senior", "staff", "lead"];

    /// <summary>Sixty topics, as a large playbook has them.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        "accessibility", "agreements", "alerts", "apis", "architecture", "automation", "budgets", "builds", "capacity", "careers",
        "change", "coaching", "communication", "conflict", "customers", "data", "deadlines", "decisions", "delegation", "delivery",
        "dependencies", "deployment", "design", "documentation", "estimates", "ethics", "feedback", "focus", "goals", "growth",
        "hiring", "incidents", "inclusion", "influence", "interviews", "learning", "meetings", "mentoring", "metrics", "migrations",
        "monitoring", "negotiation", "onboarding", "ownership", "performance", "planning", "priorities", "quality", "releases",
        "reliability", "remote-work", "reviews", "risk", "roadmaps", "security", "strategy", "testing", "trust", "wellbeing", "writing",
    ];

    public static IReadOnlyList<string> Authors { get; } =
    [
        .. from first in (string[])["amara", "boris", "chen", "divya", "elif", "farid", "greta", "hana", "ivan", "jonas"]
           from last in (string[])["abel", "brandt", "castro", "dahl", "endo", "farkas", "gomez", "holm"]
           select $"{first}-{last}",
    ];

    /// <summary>What descriptions begin with.</summary>
    public static IReadOnlyList<string> Abilities { get; } = ["Ask", "Choose", "Decide", "Explain", "Find", "Lead", "Plan", "Review", "Say", "Write"];

    public static IReadOnlyList<string> CodeWords { get; } =
    [
        "await", "batch", "build", "cache", "client", "config", "deploy", "event", "handler", "int", "limit", "new", "null", "owner",
        "plan", "public", "queue", "request", "response", "retry", "return", "service", "static", "string", "team", "token", "var",
    ];

    public static IReadOnlyList<string> CodeLanguages { get; } = ["csharp", "yaml", "bash", "js"];
}
