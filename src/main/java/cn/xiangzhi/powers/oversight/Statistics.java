package cn.xiangzhi.powers.oversight;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.OverseenMatters;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.filing.FilingStore;
import cn.xiangzhi.powers.filing.Span;
import cn.xiangzhi.powers.handed.Givers;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts what was done under a department's items between two days, by township and item (S14). */
@Component
class Statistics {

    private final Givers givers;
    private final FilingStore filings;
    private final OpinionStore opinions;
    private final Powers powers;
    private final ObjectProvider<OverseenMatters> matters;
    private final Today today;

    Statistics(
            Givers givers,
            FilingStore filings,
            OpinionStore opinions,
            Powers powers,
            ObjectProvider<OverseenMatters> matters,
            Today today) {
        this.givers = givers;
        this.filings = filings;
        this.opinions = opinions;
        this.powers = powers;
        this.matters = matters;
        this.today = today;
    }

    /** Township and item, the key of a line. */
    private record Key(String township, String item) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            var towns = township.compareTo(other.township);
            return towns != 0 ? towns : item.compareTo(other.item);
        }
    }

    /** One line for each township and item with anything to count. */
    List<Figure> of(String county, UUID department, Span span) {
        var lines = new TreeMap<Key, Figure>();
        var handed = givers.handed(county, department);
        matters.forEach(room -> room.counts(county, handed, span.from(), span.to())
                .forEach(n -> add(
                        county,
                        lines,
                        new Figure(
                                n.township(),
                                n.itemCode(),
                                "",
                                n.filed(),
                                n.decided(),
                                n.closed(),
                                n.overturned(),
                                0,
                                0,
                                0,
                                0))));
        filings.figures(county, department, span.from(), span.to(), today.date())
                .forEach(n -> add(
                        county,
                        lines,
                        new Figure(
                                n.townshipCode(),
                                n.itemCode(),
                                "",
                                0,
                                0,
                                0,
                                0,
                                n.approved(),
                                n.reported(),
                                n.late(),
                                0)));
        opinions.figures(county, department, span.from(), span.to())
                .forEach(n -> add(
                        county,
                        lines,
                        new Figure(n.townshipCode(), n.itemCode(), "", 0, 0, 0, 0, 0, 0, 0, n.corrections())));
        return List.copyOf(lines.values());
    }

    private void add(String county, TreeMap<Key, Figure> lines, Figure more) {
        var key = new Key(more.townshipCode(), more.itemCode());
        var known = lines.get(key);
        var base = known != null
                ? known
                : Figure.none(
                        key.township(),
                        key.item(),
                        powers.item(county, key.item()).map(Item::name).orElse(""));
        lines.put(key, base.plus(more));
    }
}
