package cn.xiangzhi.shell;

import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The drawings of {@code shell/icons}, 24 by 24, by name; in templates {@code @icons}. Kept here and not as cases of a template,
 * since every page draws a score of them.
 */
@Component("icons")
public class Icons {

    private static final Map<String, String> PATHS = Map.ofEntries(
            Map.entry("desk", "M3 8h18M5 8v11M19 8v11M9 12h6v5H9zM8 4h8l1 4H7z"),
            Map.entry("report", "M4 5h16v11h-9l-4 4v-4H4zM8 9h8M8 12h5"),
            Map.entry(
                    "eye",
                    "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z"),
            Map.entry("scale", "M12 4v16M7 20h10M5 7h14M5 7l-3 7h6zM19 7l-3 7h6zM10 4h4"),
            Map.entry("shield", "M12 3l8 3v6c0 4.5-3.3 7.7-8 9-4.7-1.3-8-4.5-8-9V6zM9 12l2 2 4-4"),
            Map.entry("service", "M4 20v-9l8-6 8 6v9M9 20v-6h6v6M2.5 20h19"),
            Map.entry(
                    "home",
                    "M7 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM17 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 20c0-4 2-6 5-6s5 2 5 6M12 20c0-4 2-6 5-6s5 2 5 6"),
            Map.entry("chart", "M4 4v16h16M8 16v-4M12 16V8M16 16v-6"),
            Map.entry("archive", "M3 4h18v5H3zM5 9v11h14V9M10 13h4"),
            Map.entry(
                    "gear",
                    "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 2.5v3M12 18.5v3M2.5 12h3M18.5 12h3M5.3 5.3l2.1 2.1M16.6 16.6l2.1 2.1M5.3 18.7l2.1-2.1M16.6 7.4l2.1-2.1"),
            Map.entry("search", "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21"),
            Map.entry("user", "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4.5 3-7 8-7s8 2.5 8 7"),
            Map.entry("menu", "M4 6h16M4 12h16M4 18h16"),
            Map.entry("size", "M3 19l5-14 5 14M4.8 14.5h6.4M15 19l3-8 3 8M16 16.5h4"),
            Map.entry("plus", "M12 5v14M5 12h14"),
            Map.entry("download", "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 20h16"),
            Map.entry("filter", "M4 5h16l-6 7.5V19l-4 1.5v-8z"),
            Map.entry("check", "M4.5 12.5l5 5 10-11"),
            Map.entry("cross", "M6 6l12 12M18 6L6 18"),
            Map.entry("alert", "M12 3.5L22 20.5H2zM12 10v4.5M12 17.5v.2"),
            Map.entry("clock", "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2"),
            Map.entry("down", "M6 9l6 6 6-6"),
            Map.entry("right", "M9 6l6 6-6 6"),
            Map.entry("left", "M15 6l-6 6 6 6"),
            Map.entry("print", "M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z"),
            Map.entry("out", "M14 4h5v16h-5M4 12h11M11 8l4 4-4 4"),
            Map.entry("bookmark", "M6 3.5h12v17l-6-4.5-6 4.5z"),
            Map.entry(
                    "phone",
                    "M5 4h4l2 5-2.5 1.5a11 11 0 0 0 5 5L15 13l5 2v4a1.5 1.5 0 0 1-1.5 1.5C10 20 4 14 3.5 5.5A1.5 1.5 0 0 1 5 4z"),
            Map.entry(
                    "map",
                    "M12 21s7-6.5 7-11.5a7 7 0 1 0-14 0C5 14.5 12 21 12 21zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"),
            Map.entry("camera", "M4 8h4l1.5-2.5h5L16 8h4v11H4zM12 10a3 3 0 1 0 0 6.5 3 3 0 0 0 0-6.5z"),
            Map.entry("switch", "M4 8h14M14 4l4 4-4 4M20 16H6M10 12l-4 4 4 4"),
            Map.entry("paper", "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"));

    /** A circled i, for a name nobody drew. */
    private static final String OTHER = "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5M12 8v.2";

    /** The path of a drawing. */
    public String path(String name) {
        return of(name);
    }

    /** The whole drawing, for HTML written by the program; the same as the fragment gives. */
    public static String svg(String name) {
        return "<svg class=\"xz-icon\" viewBox=\"0 0 24 24\" width=\"20\" height=\"20\" fill=\"none\" stroke=\"currentColor\""
                + " stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\""
                + " focusable=\"false\"><path d=\"" + of(name) + "\"/></svg>";
    }

    private static String of(String name) {
        return PATHS.getOrDefault(name, OTHER);
    }
}
