package cn.xiangzhi.organization.roster;

import cn.xiangzhi.organization.people.PersonStore;
import cn.xiangzhi.shell.SheetReader.RowError;
import java.util.List;
import java.util.UUID;

/** What the roster would change, what it cannot, and whom it does not name. */
record RosterDiff(
        List<Entry> added, List<Entry> changed, int same, List<PersonStore.Row> absent, List<RowError> errors) {

    /** Somebody with what would be written, in words: 岗位：一中队执法队员 → 二中队执法队员. */
    record Entry(int row, String name, List<String> what) {}

    /** A roster kept between comparing and confirming. */
    record Preview(UUID id, String fileName, boolean done, RosterDiff diff) {}

    public boolean clean() {
        return errors.isEmpty();
    }
}
