package cn.xiangzhi.demo.story;

import cn.xiangzhi.demo.county.Rows;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVRecord;

/** A kind of thing that residents report in the invented county, with the case it may become. */
record Matter(CSVRecord row) {

    private static final List<Matter> ALL =
            Rows.of("matters").stream().map(Matter::new).toList();
    private static final int WEIGHT = ALL.stream().mapToInt(Matter::weight).sum();

    static Matter any(RandomGenerator dice) {
        var left = dice.nextInt(WEIGHT);
        for (var matter : ALL) {
            left -= matter.weight();
            if (left < 0) {
                return matter;
            }
        }
        return ALL.getFirst();
    }

    private int weight() {
        return Integer.parseInt(row.get("weight"));
    }

    String get(String column) {
        return row.get(column);
    }

    String get(String column, String place) {
        return row.get(column).replace("{place}", place);
    }

    boolean summary() {
        return get("procedure").equals("SUMMARY");
    }

    boolean ordinary() {
        return get("procedure").equals("ORDINARY");
    }
}
