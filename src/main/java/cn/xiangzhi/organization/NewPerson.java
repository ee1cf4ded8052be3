package cn.xiangzhi.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to be entered on one post.
 *
 * @param id made by the caller; sent twice it changes nothing
 * @param phone empty when not known
 * @param kind the person's own kind of establishment, which may differ from the post's (混岗)
 * @param assistantVillage the village of a village assistant, one in each (S3); null for everybody else
 */
public record NewPerson(
        UUID id,
        String name,
        String idNumber,
        String phone,
        UUID post,
        PostKind kind,
        @Nullable String assistantVillage,
        LocalDate since) {}
