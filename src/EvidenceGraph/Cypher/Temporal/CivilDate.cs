namespace EvidenceGraph.Cypher.Temporal;

/// <summary>
/// The proleptic Gregorian calendar over days since 1970-01-01, for any year. Conversions after H. Hinnant, "chrono-Compatible
/// Low-Level Date Algorithms" (2013); weeks after ISO 8601.
/// </summary>
internal static class CivilDate
{
    public const long LargestYear = 999_999_999;

    public static long ToDay(long year, long month, long day)
    {
        if (month <= 2)
            year--;
        var era = FloorDivide(year, 400);
        var yearOfEra = year - era * 400;
        var dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        var dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146097 + dayOfEra - 719468;
    }

    public static (long Year, int Month, int Day) FromDay(long day)
    {
        day += 719468;
        var era = FloorDivide(day, 146097);
        var dayOfEra = day - era * 146097;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var shifted = (5 * dayOfYear + 2) / 153;
        var month = (int)(shifted + (shifted < 10 ? 3 : -9));
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, (int)(dayOfYear - (153 * shifted + 2) / 5 + 1));
    }

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, long month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static int DaysInYear(long year) => IsLeap(year) ? 366 : 365;

    /// <summary>Monday is 1, Sunday is 7.</summary>
    public static int DayOfWeek(long day) => (int)FloorModulo(day + 3, 7) + 1;

    public static int DayOfYear(long day) => (int)(day - ToDay(FromDay(day).Year, 1, 1)) + 1;

    /// <summary>The year to which the day's week belongs, and the week's number.</summary>
    public static (long Year, int Week) Week(long day)
    {
        var thursday = day - DayOfWeek(day) + 4;
        var year = FromDay(thursday).Year;
        return (year, (int)((thursday - ToDay(year, 1, 1)) / 7) + 1);
    }

    public static int WeeksInYear(long year) => Week(ToDay(year, 12, 28)).Week;

    /// <summary>The Monday of a year's first week.</summary>
    public static long FirstWeek(long year)
    {
        var fourth = ToDay(year, 1, 4);
        return fourth - DayOfWeek(fourth) + 1;
    }

    /// <summary>Some months later; the last day of the month where the day does not exist.</summary>
    public static long PlusMonths(long day, long months)
    {
        if (months == 0)
            return day;
        var (year, month, dayOfMonth) = FromDay(day);
        var total = year * 12 + month - 1 + months;
        var (newYear, newMonth) = (FloorDivide(total, 12), FloorModulo(total, 12) + 1);
        return ToDay(newYear, newMonth, Math.Min(dayOfMonth, DaysInMonth(newYear, newMonth)));
    }

    public static long FloorDivide(long number, long divisor) => number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor);

    public static long FloorModulo(long number, long divisor) => number - FloorDivide(number, divisor) * divisor;
}
