namespace Playbook.Site;

/// <summary>Orders that are made of several keys.</summary>
/// <remarks>
/// LINQ's <c>OrderBy</c> over numbers and pairs is compiled when the program starts, since no library has it ready; a comparison of
/// objects is not. Where a build passes on its way to the first page, that counts.
/// </remarks>
internal static class Ordering
{
    /// <summary>The items in an order. It must tell any two of them apart: equal ones may change places.</summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="comparison">Below zero where the first comes before the second.</param>
    public static List<T> Sorted<T>(this IEnumerable<T> items, Comparison<T> comparison)
        where T : class
    {
        var sorted = items.ToList();
        sorted.Sort(comparison);
        return sorted;
    }

    /// <summary>The order of one key, or where that is the same, of the next.</summary>
    public static int Then(this int first, int next) => first != 0 ? first : next;
}
