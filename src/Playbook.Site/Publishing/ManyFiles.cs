using System.Runtime.ExceptionServices;

namespace Playbook.Site.Publishing;

/// <summary>Does something with many files at once.</summary>
internal static class ManyFiles
{
    /// <summary>Like <see cref="Parallel.ForEach{TSource}(IEnumerable{TSource}, Action{TSource})"/>, but a failure comes out as it is.</summary>
    public static void ForEach(IEnumerable<string> files, Action<string> action)
    {
        try
        {
            Parallel.ForEach(files, action);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }
}
