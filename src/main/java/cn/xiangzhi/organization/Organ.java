package cn.xiangzhi.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organ. {@code numberWord} is the word of its document numbers (云, 云执); empty when it issues none. */
public record Organ(
        UUID id,
        String county,
        @Nullable String township,
        String name,
        OrganKind kind,
        @Nullable UUID parent,
        String numberWord) {}
