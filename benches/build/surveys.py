"""Surveys to build: full texts in Chinese, all different, the same in every run."""

import json
import random

# What is asked, where {place} and {thing} differ from survey to survey: name, description, with it,
# without it.
FEATURES = [
    ("{place}预约到店时间", "出发之前就选好到{place}的时间，到了不用排队，系统会为您留好位置。",
     "如果可以提前预约到{place}的时间", "如果**不能**预约，到了{place}按先来后到排队"),
    ("{thing}免费试用七天", "先把{thing}带回家用七天，满意再付款；不满意，原样退回即可。",
     "如果{thing}可以免费试用七天", "如果{thing}**没有**试用期，付款之后才能使用"),
    ("{place}的亲子活动区", "{place}里有一块孩子可以玩耍的地方，有人照看，您可以安心办事。",
     "如果{place}里有一块亲子活动区", "如果{place}里**没有**孩子可以玩耍的地方"),
    ("{thing}的中文说明书", "随{thing}附上一本图文并茂的中文说明书，常见问题都有答案。",
     "如果{thing}附有中文说明书", "如果{thing}**没有**中文说明书，只能上网查找用法"),
    ("夜间配送{thing}", "晚上九点以后下单的{thing}，当晚也会送到您家门口。",
     "如果晚上九点以后也配送{thing}", "如果晚上九点以后**不再**配送{thing}"),
    ("{place}的无障碍通道", "从停车场到{place}柜台，全程铺有坡道，轮椅和婴儿车都能通过。",
     "如果从停车场到{place}全程铺有坡道", "如果去{place}要上台阶，轮椅**无法**通过"),
    ("{thing}两年保修", "{thing}在两年之内出现质量问题，我们上门取件，修好之后送回。",
     "如果{thing}有两年保修", "如果{thing}**没有**保修，出了问题自己付费维修"),
    ("{place}自助结账", "在{place}选好商品之后，自己扫码付款，不必在收银台前等候。",
     "如果在{place}可以自助结账", "如果在{place}**不能**自助结账，只有人工收银台"),
    ("{thing}旧换新补贴", "把家里用旧的{thing}交给我们，买新的时候可以抵扣一部分价钱。",
     "如果旧的{thing}可以抵扣买新的价钱", "如果旧的{thing}**不能**抵扣，要您自己处理"),
    ("{place}的免费饮水", "{place}每层楼都有直饮水，温水和凉水随时可以接，纸杯也有。",
     "如果{place}每层楼都有免费饮水", "如果{place}里**没有**饮水的地方"),
    ("会员购买{thing}积分", "会员每买一件{thing}都会得到积分，积分可以换礼品，也可以当钱花。",
     "如果买{thing}会得到积分", "如果买{thing}**没有**积分"),
    ("{place}的开放日", "每个月有一天，普通顾客可以走进{place}的后台，看看一切是怎样运转的。",
     "如果{place}每个月有一天开放参观", "如果{place}的后台**从不**对顾客开放"),
    ("{thing}的用量提醒", "当{thing}快要用完的时候，手机上会收到一条消息，点一下就能补货。",
     "如果{thing}快用完时手机会提醒您", "如果{thing}快用完时**没有**提醒，需要自己留意"),
    ("{place}延长营业", "周五和周六，{place}比平时晚两个小时关门，下班之后也来得及。",
     "如果周末{place}晚两个小时关门", "如果周末{place}**不**延长营业时间"),
    ("定制{thing}的颜色", "下单的时候从十二种颜色里挑选一种，{thing}会按照您的选择生产。",
     "如果{thing}的颜色可以自己挑选", "如果{thing}只有一种颜色，**不能**挑选"),
    ("{place}的排队进度", "打开手机就能看见{place}前面还有几个人，大约什么时候轮到您。",
     "如果手机上看得见{place}的排队进度", "如果**看不见**{place}的排队进度，只能在现场等"),
    ("{thing}的安装服务", "师傅带着工具上门，把{thing}装好，调试完，再带走所有包装。",
     "如果有师傅上门安装{thing}", "如果**没有**人上门，{thing}要您自己动手安装"),
    ("{place}的母婴室", "{place}设有带锁的母婴室，里面有沙发、热水和换尿布的台子。",
     "如果{place}设有母婴室", "如果{place}**没有**母婴室"),
    ("公开{thing}的产地", "包装上写明{thing}的原料来自哪里、哪一天生产、由谁检验。",
     "如果包装上写明{thing}的产地", "如果包装上**没有**写明{thing}的产地"),
    ("{place}的电子发票", "在{place}付款之后，电子发票自动发到您的邮箱，不用再去柜台开。",
     "如果{place}自动开具电子发票", "如果{place}**不**提供电子发票，要去柜台开纸质的"),
]
PLACES = ["社区图书馆", "汽车展厅", "城市公园", "牙科诊所", "健身中心", "火车站", "博物馆", "超市",
          "银行网点", "电影院", "宠物医院", "咖啡店", "书店", "游泳馆", "体检中心", "营业厅"]
THINGS = ["空气净化器", "咖啡豆", "电动牙刷", "儿童座椅", "扫地机器人", "运动手表", "净水滤芯", "有机蔬菜",
          "婴儿奶粉", "办公椅", "登山背包", "猫粮", "隐形眼镜", "床垫", "投影仪", "行车记录仪"]
INTRODUCTION = """您好！我们想知道，哪些服务对您真正有用。

对下面的每一项，请您设想两种情形：**有**这项服务，和**没有**这项服务，再选出最接近您感受的答案。答案没有对错，大约需要{minutes}分钟。"""
CONSENT = "我自愿参加这次调查，同意{place}用我的回答来改进服务。问卷不问姓名和电话，结果只公布汇总数字。"
THANKS = "谢谢您抽出时间！您的想法会帮助{place}决定先把哪些服务做好。"
OPTIONS = {
    "age": ("您的年龄是？", ["十八岁以下", "十八到三十岁", "三十一到四十五岁", "四十六到六十岁", "六十岁以上"]),
    "visits": ("您多久来一次{place}？", ["每周", "每月", "每年几次", "第一次来"]),
}


def survey(number: int) -> dict:
    """The survey with this number, as its author would write it."""
    draw = random.Random(number)
    place, other = draw.sample(PLACES, 2)
    things = draw.sample(THINGS, 3)

    def fill(text: str, feature: int = 0) -> str:
        at = other if feature % 5 == 4 else place
        return text.format(place=at, thing=things[feature % 3], minutes="八")

    order = draw.sample(range(len(FEATURES)), len(FEATURES))
    features = []
    for position in order:
        name, description, there, absent = (fill(text, position) for text in FEATURES[position])
        features.append({
            "id": f"feature-{position + 1}",
            "name": name,
            "description": description,
            "functional": f"{there}，您觉得怎么样？",
            "dysfunctional": f"{absent}，您觉得怎么样？",
        })
    return {
        "title": f"{place}服务需求调查（第 {number + 1} 期）",
        "introduction": fill(INTRODUCTION),
        "consent": fill(CONSENT),
        "thanks": fill(THANKS),
        "contact": "survey@example.com",
        "features": features,
        "profile": [
            {
                "id": id,
                "question": fill(question),
                "type": "choice",
                "segment": True,
                "options": [{"id": f"{id}-{position + 1}", "label": label}
                            for position, label in enumerate(labels)],
            }
            for id, (question, labels) in OPTIONS.items()
        ],
    }


def yaml(survey: dict) -> str:
    """The text of a survey. Strings are quoted as in JSON, which is YAML as well."""
    return "\n".join(lines(survey, "")) + "\n"


def lines(value: dict, indent: str) -> list[str]:
    written = []
    for key, part in value.items():
        if isinstance(part, str) and "\n" in part:
            written.append(f"{indent}{key}: |-")
            written += [f"{indent}  {line}" if line else "" for line in part.split("\n")]
        elif isinstance(part, list):
            written.append(f"{indent}{key}:")
            for entry in part:
                first, *rest = lines(entry, indent + "    ")
                written += [f"{indent}  - {first.strip()}", *rest]
        else:
            written.append(f"{indent}{key}: {json.dumps(part, ensure_ascii=False)}")
    return written
