package cn.xiangzhi.organization.people;

import java.util.UUID;

/** Asked before the head of a dispatched unit is appointed or moved away; refuses while the township was not consulted (S29). */
public interface HeadGate {

    void appoint(String county, UUID organ, String organName, PersonStore.Row person);

    void remove(String county, PersonStore.Row person);
}
