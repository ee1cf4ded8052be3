package cn.xiangzhi.powers.lists;

import cn.xiangzhi.powers.Asked;
import java.util.List;

/**
 * A row of one of the three lists.
 *
 * @param lead who leads; who takes it over where it was taken back
 * @param does what the township does
 * @param codes event categories and items of the catalogue it means
 */
public record DutyRow(
        ListKind kind, int number, String matter, String basis, String lead, String does, List<String> codes) {

    /** By the code of the category; where no codes were entered, by its name. */
    boolean coversCategory(Asked asked) {
        return codes.isEmpty()
                ? asked.name().length() > 1 && matter.contains(asked.name())
                : codes.contains(asked.category());
    }

    boolean coversItem(Asked asked) {
        return codes.stream().anyMatch(asked.items()::contains);
    }

    /** As refusals and acts name it: 《…》基本履职清单第 3 项“…”. */
    public String named() {
        return kind.label() + "清单第" + number + "项“" + matter + "”";
    }

    boolean holds(String words) {
        return words.isEmpty() || (matter + basis + lead + does).contains(words);
    }
}
