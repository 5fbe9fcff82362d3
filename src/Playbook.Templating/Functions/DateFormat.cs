namespace Playbook.Templating.Functions;

internal static class DateFormat
{
    public static string Default(RenderContext? context, DateTime date) => date.ToString("dd MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
