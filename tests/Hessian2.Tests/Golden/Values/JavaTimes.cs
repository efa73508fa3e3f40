namespace Hessian2.Tests.Golden;

/// <summary>Values of <c>java.time</c> by their factory methods.</summary>
internal static class JavaTimes
{
    public static object Create(string name, object?[] arguments)
    {
        int[] numbers = [.. arguments.TakeWhile(argument => argument is int).Cast<int>()];
        return (name, arguments) switch
        {
            ("LocalDate.of", _) => new DateOnly(numbers[0], numbers[1], numbers[2]),
            ("LocalTime.of", _) => new JavaLocalTime(numbers[0], numbers[1], numbers[2], numbers[3]),
            ("LocalDateTime.of", _) => Clock(numbers),
            ("Instant.ofEpochSecond", _) => new JavaInstant(numbers[0], numbers[1]),
            ("ZoneId.of", [string id]) => new JavaZoneId(id),
            ("ZoneOffset.ofHours", _) => new JavaZoneOffset(numbers[0] * 3600),
            ("ZoneOffset.ofHoursMinutes", _) => new JavaZoneOffset(numbers[0] * 3600 + numbers[1] * 60),
            ("ZonedDateTime.of", [.., JavaZoneOffset offset]) => new JavaZonedDateTime(Clock(numbers), offset, new(offset.ToString())),
            // The offset of the one region in the files.
            ("ZonedDateTime.of", [.., JavaZoneId { Id: "Asia/Shanghai" } zone]) => new JavaZonedDateTime(Clock(numbers), new(8 * 3600), zone),
            ("OffsetDateTime.of", [.., JavaZoneOffset offset]) => new JavaOffsetDateTime(Clock(numbers), offset),
            ("OffsetTime.of", [.., JavaZoneOffset offset]) => new JavaOffsetTime(new(numbers[0], numbers[1], numbers[2], numbers[3]), offset),
            ("Duration.ofSeconds", _) => new JavaDuration(numbers[0], numbers[1]),
            ("Period.of", _) => new JavaPeriod(numbers[0], numbers[1], numbers[2]),
            ("Year.of", _) => new JavaYear(numbers[0]),
            ("YearMonth.of", _) => new JavaYearMonth(numbers[0], numbers[1]),
            ("MonthDay.of", _) => new JavaMonthDay(numbers[0], numbers[1]),
            _ => throw new FormatException($"{name} of {arguments.Length} arguments"),
        };
    }

    private static JavaLocalDateTime Clock(int[] numbers) =>
        new(new(numbers[0], numbers[1], numbers[2]), new(numbers[3], numbers[4], numbers[5], numbers[6]));
}
