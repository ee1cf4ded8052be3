package cn.xiangzhi.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organ to be set up.
 *
 * @param id made by the caller; sent twice it changes nothing
 * @param township 9-digit code; null for the county's own
 * @param signboards further names on its door (加挂牌子)
 * @param jointWith the organ it shares an office with (合署办公)
 */
public record NewOrgan(
        UUID id,
        @Nullable String township,
        String name,
        OrganKind kind,
        @Nullable UUID parent,
        String numberWord,
        List<String> signboards,
        @Nullable UUID jointWith,
        String creditCode) {

    /** An organ with nothing but its place in the tree and the word of its documents. */
    public static NewOrgan of(
            UUID id, @Nullable String township, String name, OrganKind kind, @Nullable UUID parent, String numberWord) {
        return new NewOrgan(id, township, name, kind, parent, numberWord, List.of(), null, "");
    }
}
