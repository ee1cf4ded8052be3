package cn.xiangzhi.access;

import java.util.List;

/** Accounts of the demonstration, listed on the sign-in page. A bean of this kind exists in demo mode only. */
public interface DemoAccounts {

    List<DemoAccount> list();

    /** @param who a few words for the visitor: whose account it is and what can be tried with it */
    record DemoAccount(String login, String password, String role, String who) {}
}
