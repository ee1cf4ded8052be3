package cn.xiangzhi.secrecy;

import cn.xiangzhi.base.Actor;
import java.util.UUID;

/** Somebody has opened masked personal data: an act, heard by the audit trail in the same transaction. */
public record PersonalDataOpened(Actor actor, String subjectKind, UUID subject, String field, String reason) {}
