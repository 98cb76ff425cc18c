// What a survey of a canteen asks: 12 features, each text in Chinese and in English.

export const TITLE = ["怎样让食堂更好？", "What would make the canteen better?"];

export const INTRODUCTION = [
  "对每一项，请设想**有**它和**没有**它两种情形。",
  "For each idea, picture it **with** and **without**.",
];

export const SECTIONS = [
  {
    title: ["菜品", "On the plate"],
    features: [
      {
        id: "calories",
        name: ["热量标注", "Calories on the menu"],
        functional: [
          "如果每道菜旁边都标出热量，您觉得怎么样？",
          "If the menu shows the calories of every dish, how do you feel?",
        ],
        dysfunctional: [
          "如果菜旁边**不**标热量，您觉得怎么样？",
          "If the menu does **not** show the calories of a dish, how do you feel?",
        ],
      },
      {
        id: "half-portions",
        name: ["半份菜", "Half portions"],
        description: ["分量减半，价格也减半。", "Half of the dish at half of the price."],
        functional: [
          "如果每道菜都可以只点半份，您觉得怎么样？",
          "If you can order half a portion of any dish, how do you feel?",
        ],
        dysfunctional: [
          "如果**不**能点半份，只能点整份，您觉得怎么样？",
          "If you can **not** order half a portion, only a whole one, how do you feel?",
        ],
      },
      {
        id: "vegetarian-dish",
        name: ["每天一道素食主菜", "A vegetarian main dish every day"],
        functional: [
          "如果每天都有一道素食主菜，您觉得怎么样？",
          "If there is a vegetarian main dish every day, how do you feel?",
        ],
        dysfunctional: [
          "如果**没有**素食主菜，要用配菜凑一餐，您觉得怎么样？",
          "If there is **no** vegetarian main dish, and side dishes make your meal, how do you feel?",
        ],
      },
      {
        id: "regional-dishes",
        name: ["每周换一种地方菜", "Dishes of another region every week"],
        functional: [
          "如果有一个窗口每周换一种地方菜，您觉得怎么样？",
          "If one counter cooks the dishes of another region every week, how do you feel?",
        ],
        dysfunctional: [
          "如果窗口的菜**不**换，每周都一样，您觉得怎么样？",
          "If the dishes at the counters do **not** change from week to week, how do you feel?",
        ],
      },
      {
        id: "soup",
        name: ["随餐例汤", "Soup with every meal"],
        functional: [
          "如果每餐都附送一碗汤，您觉得怎么样？",
          "If the price of every meal includes a bowl of soup, how do you feel?",
        ],
        dysfunctional: [
          "如果套餐**不**附送汤，要另外付钱买，您觉得怎么样？",
          "If the price of a meal does **not** include soup, and you pay for it, how do you feel?",
        ],
      },
    ],
  },
  {
    title: ["用餐环境", "In the dining hall"],
    features: [
      {
        id: "late-dinner",
        name: ["晚餐供应到 20:30", "Dinner until 8:30 pm"],
        functional: [
          "如果晚餐供应到 20:30，您觉得怎么样？",
          "If dinner is served until 8:30 pm, how do you feel?",
        ],
        dysfunctional: [
          "如果 19:00 以后**不**再供应晚餐，您觉得怎么样？",
          "If dinner is **not** served after 7 pm, how do you feel?",
        ],
      },
      {
        id: "free-seats",
        name: ["空座显示", "A display of free seats"],
        functional: [
          "如果门口的屏幕显示还有多少空座，您觉得怎么样？",
          "If a screen at the door shows how many seats are free, how do you feel?",
        ],
        dysfunctional: [
          "如果门口**不**显示空座，要进去才能找到，您觉得怎么样？",
          "If the free seats are **not** shown at the door, and you look for one inside, how do you feel?",
        ],
      },
      {
        id: "quiet-area",
        name: ["安静用餐区", "A quiet area"],
        description: ["二楼靠窗的六张桌子，听不到电视。", "Six tables by the windows upstairs, away from the television."],
        functional: [
          "如果二楼设有安静用餐区，您觉得怎么样？",
          "If six tables upstairs are kept as a quiet area, how do you feel?",
        ],
        dysfunctional: [
          "如果**不**设安静用餐区，每张桌子都听得到电视，您觉得怎么样？",
          "If there is **no** quiet area, and every table hears the television, how do you feel?",
        ],
      },
      {
        id: "microwave",
        name: ["自助微波炉", "A microwave oven for your own food"],
        functional: [
          "如果可以用微波炉加热自己带的饭菜，您觉得怎么样？",
          "If you can heat food from home in a microwave oven, how do you feel?",
        ],
        dysfunctional: [
          "如果**不**能加热自己带的饭菜，您觉得怎么样？",
          "If you can **not** heat food from home, how do you feel?",
        ],
      },
    ],
  },
  {
    title: ["点餐与付款", "Ordering and paying"],
    features: [
      {
        id: "order-ahead",
        name: ["提前点餐", "Ordering ahead"],
        functional: [
          "如果可以用手机提前点餐，到了就取，您觉得怎么样？",
          "If you can order ahead on your phone, how do you feel?",
        ],
        dysfunctional: [
          "如果**不**能提前点餐，要在窗口排队，您觉得怎么样？",
          "If you can **not** order ahead, and stand in line at the counter, how do you feel?",
        ],
      },
      {
        id: "bank-card",
        name: ["银行卡付款", "Payment by bank card"],
        functional: [
          "如果可以用银行卡付款，您觉得怎么样？",
          "If you can pay by bank card, how do you feel?",
        ],
        dysfunctional: [
          "如果**不**能用银行卡，要先给饭卡充值，您觉得怎么样？",
          "If you can **not** pay by bank card, and put money on a canteen card first, how do you feel?",
        ],
      },
      {
        id: "lockers",
        name: ["保温取餐柜", "Warm lockers for pick-up"],
        functional: [
          "如果做好的饭菜放在保温柜里等您来取，您觉得怎么样？",
          "If your meal waits for you in a warm locker, how do you feel?",
        ],
        dysfunctional: [
          "如果**没有**保温柜，要在窗口等叫号，您觉得怎么样？",
          "If there is **no** locker, and you wait at the counter for your number, how do you feel?",
        ],
      },
    ],
  },
];

/** The question that splits the results, and its options. */
export const QUESTION = ["您是哪一类用餐者？", "Which of these are you?"];

export const OPTIONS = [
  { id: "student", label: ["学生", "Student"] },
  { id: "staff", label: ["教职工", "Member of staff"] },
  { id: "visitor", label: ["访客", "Visitor"] },
];
