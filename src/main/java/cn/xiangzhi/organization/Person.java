package cn.xiangzhi.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of the real-name register on the one post held; {@code assistant} for village assistants (S3). */
public record Person(
        UUID id,
        String county,
        @Nullable String township,
        String name,
        UUID organ,
        String organName,
        String postTitle,
        boolean assistant) {}
