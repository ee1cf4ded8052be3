package cn.xiangzhi.powers.capacity;

import java.util.UUID;

/** Equipment the county asks for in a field, and which township has it. */
final class Equipment {

    private Equipment() {}

    /** What the county asks for. */
    record Wanted(UUID id, String field, String name) {}

    /** One township's one thing. */
    record Key(String township, UUID wanted) {}

    /** What a township has noted about a thing it has. */
    record Owned(String townshipCode, UUID wantedId, String note, String notedBy) {

        Key key() {
            return new Key(townshipCode, wantedId);
        }
    }
}
