package cn.xiangzhi.organization;

import cn.xiangzhi.places.Answering;
import java.util.List;

/**
 * Who is on duty at a moment: leaders and keepers, each with the note why where somebody stands in, and of which organ.
 * Both lists are empty where nobody answers; {@code because} says so in words to show.
 */
public record OnDuty(String organName, List<Answering> leaders, List<Answering> keepers, String because) {

    public boolean nobody() {
        return leaders.isEmpty() && keepers.isEmpty();
    }

    /** Whom to call first: the first keeper, else the first leader. */
    public java.util.Optional<Answering> first() {
        return keepers.stream().findFirst().or(() -> leaders.stream().findFirst());
    }
}
