using System.Globalization;

namespace SecretsLadder.Components.Foundation;

/// <summary>Durations as Go programs, and so Kubernetes controllers, write them.</summary>
public static class GoDuration
{
    /// <summary>The duration in hours, minutes and seconds: <c>1h0m0s</c>, <c>5m0s</c>, <c>30s</c>.</summary>
    /// <param name="duration">A whole number of seconds.</param>
    public static string Of(TimeSpan duration)
    {
        var hours = (int)duration.TotalHours;
        return hours > 0 ? string.Create(CultureInfo.InvariantCulture, $"{hours}h{duration.Minutes}m{duration.Seconds}s")
            : duration.Minutes > 0 ? string.Create(CultureInfo.InvariantCulture, $"{duration.Minutes}m{duration.Seconds}s")
            : string.Create(CultureInfo.InvariantCulture, $"{duration.Seconds}s");
    }
}
