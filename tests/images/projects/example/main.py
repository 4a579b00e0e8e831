"""Needs what its example file has for the local machine, and packages that its list lacks."""
import os

import redis
from fastapi import FastAPI, UploadFile
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, EmailStr

store = redis.Redis.from_url(os.environ["STORE_URL"])
store.set("visits", 0)
if os.environ["SIGN_KEY"] == "":
    raise SystemExit("SIGN_KEY is empty")


class Guest(BaseModel):
    mail: EmailStr


app = FastAPI()


@app.get("/", response_class=PlainTextResponse)
def visit() -> str:
    guest = Guest(mail="mara@till.dev")
    return f"visit {store.incr('visits')} of {guest.mail}"


@app.post("/slips")
def upload(slip: UploadFile) -> str:
    return slip.filename or ""
