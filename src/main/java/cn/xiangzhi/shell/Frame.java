package cn.xiangzhi.shell;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.shell.MenuEntry.Group;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the frame round a page needs: where one is, the menu, the size of type, the office's public name. */
public record Frame(
        String path,
        String back,
        boolean large,
        String publicName,
        @Nullable String searched,
        List<MenuEntry> entries) {

    /** With so few lines nothing is folded away: an officer's menu stays open. */
    private static final int OPEN_UP_TO = 12;

    /** The menu of an actor: groups with at least one line the rights open, the present line marked. */
    public List<Section> menu(Actor actor) {
        var mine = entries.stream()
                .filter(entry -> entry.open(actor))
                .sorted(Comparator.comparingInt(MenuEntry::order).thenComparing(MenuEntry::label))
                .collect(Collectors.toMap(
                        MenuEntry::href, Function.identity(), (first, second) -> first, LinkedHashMap::new))
                .values();
        var here = mine.stream()
                .map(MenuEntry::href)
                .filter(this::at)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        return Arrays.stream(Group.values())
                .map(group -> section(group, mine, here))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    private Section section(Group group, Collection<MenuEntry> mine, String here) {
        var lines = mine.stream()
                .filter(entry -> entry.group() == group)
                .map(entry -> new Line(entry.label(), entry.href(), entry.href().equals(here)))
                .toList();
        var open = mine.size() <= OPEN_UP_TO || lines.stream().anyMatch(Line::current);
        return new Section(group.label(), icon(group), lines, open);
    }

    /** Whether the present page is that address or lies below it. */
    public boolean at(String href) {
        return href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    }

    private static String icon(Group group) {
        return switch (group) {
            case DESK -> "desk";
            case INTAKE -> "report";
            case INSPECTION -> "eye";
            case CASEWORK -> "scale";
            case POWERS -> "shield";
            case SERVICES -> "service";
            case GOVERNANCE -> "home";
            case RECKONING -> "chart";
            case ARCHIVE -> "archive";
            case SYSTEM -> "gear";
        };
    }

    /** One of the ten groups as drawn. */
    public record Section(String label, String icon, List<Line> lines, boolean open) {

        public boolean single() {
            return lines.size() == 1;
        }
    }

    /** One line of the menu as drawn. */
    public record Line(String label, String href, boolean current) {}
}
