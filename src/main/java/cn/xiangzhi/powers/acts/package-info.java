/** What was done about filings, oversight, programmes and forwardings, line by line; never changed. */
@NullMarked
package cn.xiangzhi.powers.acts;

import org.jspecify.annotations.NullMarked;
