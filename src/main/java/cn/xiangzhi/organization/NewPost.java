package cn.xiangzhi.organization;

import java.util.UUID;

/** Posts of one kind and title authorised for an organ. {@code id} is the caller's; sent twice it changes nothing. */
public record NewPost(UUID id, UUID organ, PostKind kind, String title, int authorised) {}
