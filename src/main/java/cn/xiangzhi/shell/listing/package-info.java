/** How lists are drawn: what the template sees, saved views, the request read, the sheet sent. */
@NullMarked
package cn.xiangzhi.shell.listing;

import org.jspecify.annotations.NullMarked;
